// Bash, and zsh by its support for scripts of bash. Nothing that was typed is ever evaluated, and nothing is started.
import { optionNames, optionValues, wordsAfter, type CommandWords } from './words.js';

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The script for bash; file names complete where neither a word nor a value of an option is known. */
export const bashScript = (commands: readonly CommandWords[]): string => {
  const cases = (wordsOf: (command: CommandWords) => readonly string[]): string =>
    commands
      .map((command) => [command.path, wordsOf(command).join(' ')] as const)
      .filter(([, words]) => words !== '')
      .map(([path, words]) => `    ${quote(path)}) words=${quote(words)} ;;`)
      .join('\n');
  const values = optionValues(commands).map(
    ({ typed, values: known }) => `    ${typed.map(quote).join('|')}) values=${quote(known.join(' '))} ;;`,
  );
  const paths = commands.filter(({ path }) => path !== '').map(({ path }) => quote(path));
  return `# hulian: completion for bash
_hulian() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path='' word words='' values=none index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    case "\${path:+$path }$word" in
    ${paths.join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "\${path:+$path }$previous" in
${values.join('\n')}
  esac
  if [[ $values != none ]]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    return
  fi
  if [[ $current == -* ]]; then
    case "$path" in
${cases(optionNames)}
    esac
  else
    case "$path" in
${cases(wordsAfter)}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -o bashdefault -F _hulian hulian
`;
};

/** The script for zsh. */
export const zshScript = (commands: readonly CommandWords[]): string =>
  `#compdef hulian
autoload -U +X compinit && compinit
autoload -U +X bashcompinit && bashcompinit
${bashScript(commands)}`;
