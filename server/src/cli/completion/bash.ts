import { allCommands, type CommandGrammar, type OptionGrammar, type Values } from './grammar.ts';

/** The script that bash reads to complete `proviso`; works from version 3.2 on and needs no other package. */
export function bashScript(grammar: CommandGrammar): string {
  const commands = allCommands(grammar);
  return `# Completion of proviso for bash.
_proviso() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  # bash takes --option=value for three words.
  if [[ $cur == "=" ]]; then cur=; prev=\${COMP_WORDS[COMP_CWORD-1]}
  elif [[ $prev == "=" ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()

  # Which command it is, and how many of its arguments stand before the cursor.
  local at="" count=0 i word skip=
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == "=" ]]; then continue; fi
    if [[ -n $skip ]]; then skip=; continue; fi
    case "$at $word" in
${indented(6, stepCases(commands))}
      *" -") ((count++)) ;;
      *" -"*) ;;
      *) ((count++)) ;;
    esac
  done

  case "$at $prev" in
${indented(4, valueCases(commands))}
  esac

  if [[ $cur == -* ]]; then
    case "$at" in
${indented(6, commands.map(optionCase))}
    esac
    return
  fi

  case "$at $count" in
${indented(4, commands.flatMap(argumentCases))}
  esac
}

_proviso_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

# Several words with commas between: what stands before the last comma stays.
_proviso_list() {
  local IFS=$' \\t\\n' before=
  if [[ $cur == *,* ]]; then before=\${cur%,*},; fi
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
}

_proviso_files() {
  local name
  type compopt &>/dev/null && compopt -o filenames
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen "$1" -- "$cur")
}

complete -F _proviso proviso
`;
}

/** Words that lead deeper, and options whose value is no argument. */
function stepCases(commands: readonly CommandGrammar[]): readonly string[] {
  return [
    ...commands.flatMap((command) =>
      command.commands.map((child) => `"${at(command)} ${child.path.at(-1)}") at="${at(child)}" ;;`),
    ),
    ...commands.flatMap((command) => {
      const taking = command.options.filter(({ values }) => values !== undefined);
      return taking.length === 0 ? [] : [`${patterns(command, taking)}) skip=1 ;;`];
    }),
  ];
}

function valueCases(commands: readonly CommandGrammar[]): readonly string[] {
  return commands.flatMap((command) =>
    command.options.flatMap((option) =>
      option.values === undefined ? [] : [`${patterns(command, [option])}) ${filled(option.values)}; return ;;`],
    ),
  );
}

function optionCase(command: CommandGrammar): string {
  return `"${at(command)}") _proviso_words "${command.options.flatMap(({ flags }) => flags).join(' ')}" ;;`;
}

function argumentCases(command: CommandGrammar): readonly string[] {
  if (command.commands.length > 0)
    return [`"${at(command)} 0") _proviso_words "${command.commands.map(({ path }) => path.at(-1)).join(' ')}" ;;`];
  return command.arguments.map(
    ({ values, variadic }, i) => `"${at(command)} "${variadic ? '*' : i}) ${filled(values)} ;;`,
  );
}

function filled(values: Values): string {
  if (values.kind === 'files') return '_proviso_files -f';
  if (values.kind === 'folders') return '_proviso_files -d';
  if (values.kind === 'anything') return ':';
  return `${values.list ? '_proviso_list' : '_proviso_words'} "${values.words.join(' ')}"`;
}

function patterns(command: CommandGrammar, options: readonly OptionGrammar[]): string {
  return options.flatMap(({ flags }) => flags.map((flag) => `"${at(command)} ${flag}"`)).join(' | ');
}

/** The words to a command, with a slash between: the empty text for the program itself. */
function at({ path }: CommandGrammar): string {
  return path.join('/');
}

function indented(by: number, lines: readonly string[]): string {
  return lines.map((line) => `${' '.repeat(by)}${line}`).join('\n');
}
