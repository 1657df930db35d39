# completions of historylint for fish: historylint completions fish > ~/.config/fish/completions/historylint.fish
set -l commands lint sanitize restore hook explain rules dialects passes formats schema completions man
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a lint -d 'find what a provider would refuse in saved or outgoing histories'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a sanitize -d 'repair request bodies on their way from input to output'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a restore -d 'give the tools of a response their old names back'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a hook -d 'check the session of an agent, as a command hook of it'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a explain -d 'tell what a rule rejects, or what an API error means'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a rules -d 'list the rules'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a dialects -d 'list the dialects: what each provider accepts'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a passes -d 'list the passes that repair a history'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a formats -d 'list the formats of inputs and of reports'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a schema -d 'print the JSON Schema of .historylint.json'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a completions -d 'print the completions of a shell'
complete -c historylint -n "not __fish_seen_subcommand_from $commands" -a man -d 'print the manual page'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l input -d 'what is read (default auto: told from the content)' -x -a 'auto body bodies messages claude-code'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l dialect -d 'whose rules apply (default auto: from the format or the shape)' -x -a 'auto anthropic bedrock openai-chat openai-chat/groq'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l model -d 'the model that rules may depend on (default: the one the input names)' -x
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l purpose -d 'send it as it is, resume it with a new message, or only keep it' -x -a 'send resume saved'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l fix -d 'write safe repairs back into the files'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l unsafe-fixes -d 'also repairs that lose something'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l diff -d 'show what would be repaired as a unified diff, and write nothing'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l backup -d 'what the name of the old file ends with (default .bak)' -x
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l no-backup -d 'keep no old file'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l format -d 'how to report, and where to (default text); repeatable' -x -a 'text json json-lines'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l select -d 'only these rules' -x -a '(__fish_complete_list , "printf '\''%s\n'\'' orphan-tool-result empty-text")'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l ignore -d 'all but these rules' -x -a '(__fish_complete_list , "printf '\''%s\n'\'' orphan-tool-result empty-text")'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l severity -d 'how bad a rule is: error, warning, info; repeatable' -x -a 'orphan-tool-result=error orphan-tool-result=warning orphan-tool-result=info empty-text=error empty-text=warning empty-text=info'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l fail-on -d 'exit with 1 from this severity on (default error)' -x -a 'error warning info never'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l max-findings -d 'print at most N findings' -x
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l baseline -d 'leave out the findings that FILE knows' -r -F
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l write-baseline -d 'write all findings to FILE, to be known from then on' -r -F
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l prune-baseline -d 'take out of the baseline what is not found any more'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l config -d 'the settings (default: the nearest .historylint.json upwards)' -r -F
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l isolated -d 'read no settings'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l show-settings -d 'print the settings that count for each path, and lint nothing'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l statistics -d 'count the findings by rule'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l show-text -d 'allow text of the transcript in the report'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l stdin-filename -d 'what the report calls standard input' -x
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l jobs -s j -d 'use up to N threads (default 0: one for each processor)' -x
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l no-progress -d 'show no progress on a terminal'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l quiet -s q -d 'print nothing where nothing was found'
complete -c historylint -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from lint" -l color -d 'when to colour (default auto)' -x -a 'auto always never'
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l input -d 'what is read (default auto: told from the content)' -x -a 'auto body bodies messages claude-code'
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l dialect -d 'whose rules apply (default auto: from the format or the shape)' -x -a 'auto anthropic bedrock openai-chat openai-chat/groq'
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l model -d 'the model that rules may depend on (default: the one the input names)' -x
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l purpose -d 'send it as it is, resume it with a new message, or only keep it' -x -a 'send resume saved'
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l portable -d 'also do what only other providers demand'
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l tool-prefix -d 'put P in front of every tool name' -x
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l passes -d 'these passes in this order instead of the default pipeline' -x -a '(__fish_complete_list , "printf '\''%s\n'\'' enforce-role-alternation repair-tool-pairing")'
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l report -d 'write what was done, as JSON, to FILE' -r -F
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l state -d 'what the request before left behind: read if it is there, written after' -r -F
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l strict -d 'forbid lossy edits, and write nothing that is still refused'
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -l unsafe -d 'also make lossy edits: a note takes the place of media that the API refuses'
complete -c historylint -n "__fish_seen_subcommand_from sanitize" -f
complete -c historylint -n "__fish_seen_subcommand_from restore" -l names -d 'the report of `sanitize`, or its `names` object' -r -F
complete -c historylint -n "__fish_seen_subcommand_from restore" -f
complete -c historylint -n "__fish_seen_subcommand_from hook" -l block -d 'stop the agent where the API would refuse its history; else only warn'
complete -c historylint -n "__fish_seen_subcommand_from hook" -l fail-closed -d 'stop the agent also where the check could not be made'
complete -c historylint -n "__fish_seen_subcommand_from hook" -l dialect -d 'whose rules apply (default auto: from the format or the shape)' -x -a 'auto anthropic bedrock openai-chat openai-chat/groq'
complete -c historylint -n "__fish_seen_subcommand_from hook" -l model -d 'the model that rules may depend on (default: the one the input names)' -x
complete -c historylint -n "__fish_seen_subcommand_from hook" -f -a 'claude-code codex gemini-cli'
complete -c historylint -n "__fish_seen_subcommand_from explain" -l status -d 'the HTTP status of the error' -x
complete -c historylint -n "__fish_seen_subcommand_from explain" -l format -d 'for people, for machines, or for documentation: markdown is for rules alone' -x -a 'text json markdown'
complete -c historylint -n "__fish_seen_subcommand_from explain" -l color -d 'when to colour (default auto)' -x -a 'auto always never'
complete -c historylint -n "__fish_seen_subcommand_from explain" -f -a 'orphan-tool-result empty-text'
complete -c historylint -n "__fish_seen_subcommand_from rules" -l format -d 'for people or for machines' -x -a 'text json markdown topics'
complete -c historylint -n "__fish_seen_subcommand_from rules" -f
complete -c historylint -n "__fish_seen_subcommand_from dialects" -l format -d 'for people or for machines' -x -a 'text json'
complete -c historylint -n "__fish_seen_subcommand_from dialects" -f
complete -c historylint -n "__fish_seen_subcommand_from passes" -l format -d 'for people or for machines' -x -a 'text json'
complete -c historylint -n "__fish_seen_subcommand_from passes" -f
complete -c historylint -n "__fish_seen_subcommand_from formats" -l format -d 'for people or for machines' -x -a 'text json markdown'
complete -c historylint -n "__fish_seen_subcommand_from formats" -f
complete -c historylint -n "__fish_seen_subcommand_from schema" -f
complete -c historylint -n "__fish_seen_subcommand_from completions" -f -a 'bash zsh fish'
complete -c historylint -n "__fish_seen_subcommand_from man" -f
