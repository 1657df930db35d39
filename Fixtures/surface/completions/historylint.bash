# completions of historylint for bash: source <(historylint completions bash)
_historylint_words() {
  local IFS=$' \t\n'
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
_historylint_list() {
  local head=''
  case $current in *,*) head=${current%,*},; current=${current##*,};; esac
  _historylint_words "$1"
  COMPREPLY=("${COMPREPLY[@]/#/$head}")
}
_historylint_files() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -f -- "$current"))
}
_historylint() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=lint
  COMPREPLY=()
  if [ "$current" = = ]; then current=''; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
  case ${COMP_WORDS[1]} in lint|sanitize|restore|hook|explain|rules|dialects|passes|formats|schema|completions|man)
    [ "$COMP_CWORD" -gt 1 ] && command=${COMP_WORDS[1]};;
  esac
  case $command:$previous in
    lint:--input) _historylint_words 'auto body bodies messages claude-code'; return;;
    lint:--dialect) _historylint_words 'auto anthropic bedrock openai-chat openai-chat/groq'; return;;
    lint:--model)  return;;
    lint:--purpose) _historylint_words 'send resume saved'; return;;
    lint:--backup)  return;;
    lint:--format) _historylint_words 'text json json-lines'; return;;
    lint:--select) _historylint_list 'orphan-tool-result empty-text'; return;;
    lint:--ignore) _historylint_list 'orphan-tool-result empty-text'; return;;
    lint:--severity) _historylint_words 'orphan-tool-result=error orphan-tool-result=warning orphan-tool-result=info empty-text=error empty-text=warning empty-text=info'; return;;
    lint:--fail-on) _historylint_words 'error warning info never'; return;;
    lint:--max-findings)  return;;
    lint:--baseline) _historylint_files; return;;
    lint:--write-baseline) _historylint_files; return;;
    lint:--config) _historylint_files; return;;
    lint:--stdin-filename)  return;;
    lint:--jobs)  return;;
    lint:--color) _historylint_words 'auto always never'; return;;
    sanitize:--input) _historylint_words 'auto body bodies messages claude-code'; return;;
    sanitize:--dialect) _historylint_words 'auto anthropic bedrock openai-chat openai-chat/groq'; return;;
    sanitize:--model)  return;;
    sanitize:--purpose) _historylint_words 'send resume saved'; return;;
    sanitize:--tool-prefix)  return;;
    sanitize:--passes) _historylint_list 'enforce-role-alternation repair-tool-pairing'; return;;
    sanitize:--report) _historylint_files; return;;
    sanitize:--state) _historylint_files; return;;
    restore:--names) _historylint_files; return;;
    hook:--dialect) _historylint_words 'auto anthropic bedrock openai-chat openai-chat/groq'; return;;
    hook:--model)  return;;
    explain:--status)  return;;
    explain:--format) _historylint_words 'text json markdown'; return;;
    explain:--color) _historylint_words 'auto always never'; return;;
    rules:--format) _historylint_words 'text json markdown topics'; return;;
    dialects:--format) _historylint_words 'text json'; return;;
    passes:--format) _historylint_words 'text json'; return;;
    formats:--format) _historylint_words 'text json markdown'; return;;
  esac
  case $command:$current in
    lint:-*) _historylint_words '--input --dialect --model --purpose --fix --unsafe-fixes --diff --backup --no-backup --format --select --ignore --severity --fail-on --max-findings --baseline --write-baseline --prune-baseline --config --isolated --show-settings --statistics --show-text --stdin-filename --jobs --no-progress --quiet --color --help --version'; return;;
    sanitize:-*) _historylint_words '--input --dialect --model --purpose --portable --tool-prefix --passes --report --state --strict --unsafe --help --version'; return;;
    restore:-*) _historylint_words '--names --help --version'; return;;
    hook:-*) _historylint_words '--block --fail-closed --dialect --model --help --version'; return;;
    explain:-*) _historylint_words '--status --format --color --help --version'; return;;
    rules:-*) _historylint_words '--format --help --version'; return;;
    dialects:-*) _historylint_words '--format --help --version'; return;;
    passes:-*) _historylint_words '--format --help --version'; return;;
    formats:-*) _historylint_words '--format --help --version'; return;;
    schema:-*) _historylint_words '--help --version'; return;;
    completions:-*) _historylint_words '--help --version'; return;;
    man:-*) _historylint_words '--help --version'; return;;
  esac
  case $command in
    sanitize) _historylint_words ''; return;;
    restore) _historylint_words ''; return;;
    hook) _historylint_words 'claude-code codex gemini-cli'; return;;
    explain) _historylint_words 'orphan-tool-result empty-text'; return;;
    rules) _historylint_words ''; return;;
    dialects) _historylint_words ''; return;;
    passes) _historylint_words ''; return;;
    formats) _historylint_words ''; return;;
    schema) _historylint_words ''; return;;
    completions) _historylint_words 'bash zsh fish'; return;;
    man) _historylint_words ''; return;;
  esac
  local names=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _historylint_words 'lint sanitize restore hook explain rules dialects passes formats schema completions man'; names=("${COMPREPLY[@]}")
  fi
  _historylint_files
  COMPREPLY=("${names[@]}" "${COMPREPLY[@]}")
}
complete -o filenames -F _historylint historylint
