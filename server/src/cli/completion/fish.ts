import { allCommands, type CommandGrammar, type Values } from './grammar.ts';

/** The script that fish reads to complete `proviso`: as `completions/proviso.fish`, or by `source`. */
export function fishScript(grammar: CommandGrammar): string {
  const groups = allCommands(grammar).filter(({ commands, path }) => commands.length > 0 && path.length > 0);
  return `# Completion of proviso for fish.

# Is the cursor behind just these words, options left out?
function __proviso_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l path
    for word in $words
        string match -q -- '-*' $word; and continue
        set -a path $word
        contains -- $word ${groups.length === 0 ? "''" : groups.map(({ path }) => path.at(-1)).join(' ')}; and continue
        break
    end
    test "$path" = "$argv"
end

complete -c proviso -f
${allCommands(grammar)
  .flatMap((command) => linesOf(command))
  .join('\n')}
`;
}

function linesOf(command: CommandGrammar): readonly string[] {
  const here = `complete -c proviso -n ${quoted(['__proviso_at', ...command.path].join(' '))}`;
  return [
    ...command.commands.map(({ path, says }) => `${here} -a ${path.at(-1)} -d ${quoted(says)}`),
    ...command.options.map(({ flags, says, values }) => `${here}${names(flags)}${taken(values)} -d ${quoted(says)}`),
    ...command.arguments.flatMap(({ values, says }) => argument(here, values, says)),
  ];
}

function names(flags: readonly string[]): string {
  return flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`)).join('');
}

function taken(values: Values | undefined): string {
  if (values === undefined) return '';
  if (values.kind === 'files') return ' -r -F';
  if (values.kind === 'folders') return " -x -a '(__fish_complete_directories)'";
  if (values.kind === 'anything') return ' -x';
  return values.list
    ? ` -x -a '(__fish_append , ${values.words.join(' ')})'`
    : ` -x -a ${quoted(values.words.join(' '))}`;
}

function argument(here: string, values: Values, says: string): readonly string[] {
  if (values.kind === 'files') return [`${here} -F`];
  if (values.kind === 'folders') return [`${here} -a '(__fish_complete_directories)'`];
  if (values.kind === 'anything') return [];
  return [`${here} -a ${quoted(values.words.join(' '))} -d ${quoted(says)}`];
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
