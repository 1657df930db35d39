// usage: parse_many FILE
//
// Prints the documents of a file of JSON lines, and the CPU seconds that simdjson's DOM takes for all of them, in one thread,
// when the file is in memory and its parser is warm. Built by `.ci/table`; any simdjson from 1.0 on.
#include <cstdio>
#include <ctime>
#include "simdjson.h"

static double seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static long documents(simdjson::dom::parser &parser, const simdjson::padded_string &text) {
  simdjson::dom::document_stream stream;
  if (parser.parse_many(text).get(stream)) return -1;
  long count = 0;
  for (auto document : stream) {
    if (document.error()) return -1;
    ++count;
  }
  return count;
}

int main(int count, char **arguments) {
  simdjson::padded_string text;
  if (count != 2 || simdjson::padded_string::load(arguments[1]).get(text)) return 2;
  simdjson::dom::parser parser;
#ifdef SIMDJSON_THREADS_ENABLED
  parser.threaded = false;
#endif
  documents(parser, text);
  double start = seconds();
  long found = documents(parser, text);
  std::printf("%ld %.6f\n", found, seconds() - start);
  return found < 0;
}
