import { allCommands, type CommandGrammar, type Values } from './grammar.ts';

/** The script that zsh reads to complete `proviso`: from a folder of `fpath` under the name `_proviso`, or by `source`. */
export function zshScript(grammar: CommandGrammar): string {
  return `#compdef proviso
# Completion of proviso for zsh.

${allCommands(grammar).map(commandFunction).join('\n\n')}

if [[ $funcstack[1] == _proviso ]]; then
  _proviso "$@"
else
  compdef _proviso proviso
fi
`;
}

function commandFunction(command: CommandGrammar): string {
  const name = functionName(command.path);
  const options = command.options.map(optionSpec);
  if (command.commands.length === 0) return block(name, [argumentsCall([...options, ...argumentSpecs(command)])]);
  const described = command.commands.map(({ path, says }) => quoted(`${path.at(-1)}:${says.replaceAll(':', '\\:')}`));
  return block(name, [
    'local curcontext="$curcontext" state line',
    argumentsCall([...options, quoted('1: :->command'), quoted('*:: :->rest')], '-C '),
    'case $state in',
    '  command)',
    '    local -a commands',
    `    commands=(${described.map((one) => `\n      ${one}`).join('')}\n    )`,
    '    _describe command commands ;;',
    '  rest)',
    '    case $words[1] in',
    ...command.commands.map(({ path }) => `      ${path.at(-1)}) ${functionName(path)} ;;`),
    '    esac ;;',
    'esac',
  ]);
}

function block(name: string, lines: readonly string[]): string {
  return `${name}() {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

function argumentsCall(specs: readonly string[], flags = ''): string {
  return `_arguments ${flags}${specs.map((spec) => `\\\n    ${spec}`).join(' ')}`;
}

function optionSpec({ flags, says, values }: CommandGrammar['options'][number]): string {
  const about = `[${escaped(says)}]${values === undefined ? '' : `:value:${action(values)}`}`;
  if (flags.length === 1) return quoted(`*${flags[0]}${about}`);
  return `{${flags.join(',')}}${quoted(about)}`;
}

function argumentSpecs({ arguments: all }: CommandGrammar): readonly string[] {
  return all.map(({ name, values, variadic }, i) => quoted(`${variadic ? '*' : i + 1}:${name}:${action(values)}`));
}

function action(values: Values): string {
  if (values.kind === 'files') return '_files';
  if (values.kind === 'folders') return '_files -/';
  if (values.kind === 'anything') return ' ';
  return values.list ? `_sequence compadd - ${values.words.join(' ')}` : `(${values.words.join(' ')})`;
}

function functionName(path: readonly string[]): string {
  return ['_proviso', ...path].join('_');
}

function escaped(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
