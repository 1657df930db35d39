"""Small faults in Swift text, each behind a switch that is read when the tests run.

Nothing is parsed but brackets, strings and comments: what does not compile is left out by the caller.
"""

import re

# Words before a condition that bind a name, so that it is no value of its own.
BINDINGS = re.compile(r"^\s*(let|var|case|#available|#unavailable)\b")


def masked(text):
    """The text with strings and comments blanked out, so that brackets and words in them do not count."""
    out = list(text)
    index, count = 0, len(text)
    while index < count:
        start = index
        if text.startswith("//", index):
            while index < count and text[index] != "\n":
                index += 1
        elif match := re.compile(r'(#*)"""').match(text, index):
            close = '"""' + match.group(1)
            end = text.find(close, match.end())
            index = count if end < 0 else end + len(close)
        elif match := re.compile(r'(#*)"').match(text, index):
            hashes, index, depth = match.group(1), match.end(), 0
            while index < count and text[index] != "\n":
                if text.startswith("\\" + hashes + "(", index):
                    depth += 1
                    index += 2 + len(hashes)
                elif depth and text[index] in "()":
                    depth += 1 if text[index] == "(" else -1
                    index += 1
                elif not depth and not hashes and text[index] == "\\":
                    index += 2
                elif not depth and text.startswith('"' + hashes, index):
                    index += 1 + len(hashes)
                    break
                else:
                    index += 1
        else:
            index += 1
            continue
        for place in range(start, min(index, count)):
            if out[place] != "\n":
                out[place] = " "
    return "".join(out)


def pieces(mask, start, end, separators):
    """The ranges between separators that stand outside all brackets."""
    result, depth, begin, index = [], 0, start, start
    while index < end:
        if mask[index] in "([{":
            depth += 1
        elif mask[index] in ")]}":
            depth -= 1
        separator = next((s for s in separators if not depth and mask.startswith(s, index)), None)
        if separator:
            result.append((begin, index))
            begin = index = index + len(separator)
            continue
        index += 1
    return result + [(begin, end)]


def closing(mask, start, stop):
    """Where a text stands first outside all brackets."""
    depth = 0
    for index in range(start, len(mask)):
        if not depth and mask.startswith(stop, index):
            return index
        if mask[index] in "([{":
            depth += 1
        elif mask[index] in ")]}":
            depth -= 1
            if depth < 0:
                return None
    return None


class Site:
    """A place and the text that replaces it; `%d` is the number of its first mutant."""

    def __init__(self, start, end, text, kinds):
        self.start, self.end, self.text, self.kinds = start, end, text, kinds


def sites(text, is_pipeline=False):
    """All places of a file where a fault can be made, none within another."""
    mask = masked(text)
    found = []
    found += conditions(text, mask, r"\bguard ", " else {", "true")
    found += conditions(text, mask, r"(?<!else )(?<![#\w])if ", " {", "false")
    found += predicates(text, mask)
    found += literals(text, mask)
    found += statements(text, mask)
    if is_pipeline:
        found += passes(text, mask)
    found.sort(key=lambda site: (site.start, -site.end))
    # Of two that overlap the shorter one stays: a whole statement is worth less than what is in it.
    result = []
    for site in found:
        while result and result[-1].end > site.start and result[-1].end - result[-1].start >= site.end - site.start:
            result.pop()
        if not result or result[-1].end <= site.start:
            result.append(site)
    return result


def conditions(text, mask, word, stop, forced):
    for match in re.finditer(word, mask):
        end = closing(mask, match.end(), stop)
        if end is None or end - match.end() > 600:
            continue
        for first, last in pieces(mask, match.end(), end, [","]):
            if not BINDINGS.match(mask[first:last]):
                yield from operands(text, mask, first, last, forced)


def operands(text, mask, first, last, forced):
    """Each operand of `&&` and `||` is turned round, or forced."""
    if any(" ? " in mask[a:b] or " = " in mask[a:b] for a, b in [(first, last)]):
        return
    for a, b in pieces(mask, first, last, [" && ", " || ", "\n"]):
        a += len(mask[a:b]) - len(mask[a:b].lstrip())
        b -= len(mask[a:b]) - len(mask[a:b].rstrip())
        body = text[a:b]
        for operator in ("&& ", "|| "):
            if body.startswith(operator):
                a, body = a + 3, body[3:]
        if body and not body.startswith(".") and balanced(mask[a:b]):
            yield Site(a, b, f"Mutant.condition(%d, {body}, forced: {forced})", ["condition turned round", f"condition always {forced}"])


def balanced(text):
    depth = 0
    for letter in text:
        depth += letter in "([{"
        depth -= letter in ")]}"
        if depth < 0:
            return False
    return depth == 0


def predicates(text, mask):
    """What is asked of each element, and what a one-line property says."""
    asks = r"\b(contains|filter|allSatisfy|removeAll|drop|prefix|count|first|last|lastIndex|firstIndex)(\(where: | )\{ "
    for match in re.finditer(asks, mask):
        end = closing(mask, match.end(), "}")
        if end is None or "\n" in text[match.end():end] or " in " in mask[match.end():end]:
            continue
        yield from operands(text, mask, match.end(), end, "true")
    for match in re.finditer(r"(: Bool|-> Bool) \{ ", mask):
        end = closing(mask, match.end(), "}")
        if end and "\n" not in text[match.end():end] and not re.match(r"(get|set|if|switch)\b", mask[match.end():end]):
            yield from operands(text, mask, match.end(), end, "true")


def literals(text, mask):
    for match in re.finditer(r"(?<= == | <= | >= | != )\d+\b|(?<= [<>+-] )\d+\b", mask):
        yield Site(match.start(), match.end(), f"Mutant.number(%d, {match.group()})", ["off by one"])
    for match in re.finditer(r"\b(dropFirst|dropLast|removeLast|removeFirst)\(\)", mask):
        yield Site(match.end() - 2, match.end(), "(Mutant.number(%d, 1))", ["off by one"])
    for match in re.finditer(r"(?<=[=(:] )(true|false)\b(?!\?)|(?<=return )(true|false)\b", mask):
        yield Site(match.start(), match.end(), f"Mutant.condition(%d, {match.group()}, forced: {match.group()})", ["true for false"])
    for match in re.finditer(r"(?<=\$0\.)\w+ = \.(yes|no)\b", mask):
        start = match.end() - len(match.group(1)) - 1
        yield Site(start, match.end(), f"Mutant.answer(%d, {text[start:match.end()]})", ["yes for no"])


def statements(text, mask):
    """A call, or an addition to something, on a line of its own is left out."""
    for match in re.finditer(r"(?m)^ +((?!return|let|var|guard|if|for|while|case|default|switch|self\.init|super|throw|break|continue|func|static|extension)[\w.\[\]]+(\(.*\)| \+= .+| = .+))$", mask):
        line = text[match.start(1):match.end(1)]
        before = mask[:match.start()].rstrip()
        # Only a whole statement of a function: the line before must end one, or open a block.
        if before[-1:] not in "{};)" and not re.search(r"[\w\]]$", before):
            continue
        if before.endswith(("(", ",", "[", "=", "?", ":", "->")) or not balanced(mask[match.start(1):match.end(1)]):
            continue
        if mask[match.end():].lstrip()[:1] in (".", "?", ":", "+", "&", "|"):
            continue
        yield Site(match.start(1), match.end(1), f"if !Mutant.isActive(%d) {{ {line} }}", ["statement left out"])


def passes(text, mask):
    """Passes of the default pipeline are left out; neighbours change places."""
    lines = list(re.finditer(r"(?m)^      ([A-Z]\w+\(.*\))$", mask))
    for index, match in enumerate(lines):
        own = text[match.start(1):match.end(1)]
        after = lines[index + 1] if index + 1 < len(lines) else None
        if index % 2 == 0 and after and not text[match.end():after.start()].strip():
            second = text[after.start(1):after.end(1)]
            yield Site(
                match.start(1), after.end(1),
                f"if Mutant.isActive(%d) {{ {second}\n {own} }} else if Mutant.isActive(%d + 1) {{ {own} }}"
                f" else if Mutant.isActive(%d + 2) {{ {second} }} else {{ {own}\n {second} }}",
                ["passes swapped", "pass left out", "pass left out"])
        elif index % 2 == 0 or text[lines[index - 1].end():match.start()].strip():
            yield Site(match.start(1), match.end(1), f"if !Mutant.isActive(%d) {{ {own} }}", ["pass left out"])
