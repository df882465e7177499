import type { Argument, Command, Option } from 'commander';
import { makeProgram } from '../../server/src/cli/run.ts';

/** The manual page of the command line, in the language of `man`, made of the tree of commands itself. */
export function manPage(version: string): string {
  // Only the tree is looked at: nothing of the world is asked for.
  const program = makeProgram({ version, columns: 80 } as Parameters<typeof makeProgram>[0], () => undefined);
  return `${[
    '.\\" Made from the program itself by npm run docs. Do not change it by hand.',
    `.TH PROVISO 1 "" "proviso ${version}" "User Commands"`,
    '.SH NAME',
    `proviso \\- ${roff('check settlement letters and agreements written as Markdown templates')}`,
    '.SH SYNOPSIS',
    ...leaves(program).flatMap((command, i) => [...(i === 0 ? [] : ['.br']), synopsis(command)]),
    '.SH DESCRIPTION',
    ...paragraphs(program.description()),
    '.SH OPTIONS',
    ...definitions(program),
    '.SH COMMANDS',
    ...leaves(program).flatMap(section),
    ...FIXED,
  ].join('\n')}\n`;
}

const FIXED = [
  '.SH EXIT STATUS',
  ...item(bold('0'), 'Nothing was found at or above the fail level.'),
  ...item(bold('1'), 'There are findings at or above the fail level.'),
  ...item(bold('2'), 'Wrong usage, a broken configuration, or a file that cannot be read or written.'),
  '.SH ENVIRONMENT',
  ...item(bold('NO_COLOR'), 'When set and not empty, nothing is coloured unless --color always asks for it.'),
  ...item(bold('FORCE_COLOR'), 'Colours although the output is no terminal; 0 or false: never.'),
  '.SH FILES',
  ...item(
    bold('.proviso.yml'),
    'Severities of rules, files to ignore and kinds of document, for its folder and those below; also .yaml, .json, .jsonc, or the key proviso in package.json.',
  ),
  '.SH NOTES',
  ...paragraphs(
    'Proviso checks wording. It is not a lawyer, and no result means that a document is safe, valid or right for you. It uses no network and runs no code from your files.',
  ),
];

/** The commands that do something: those without commands of their own. */
function leaves(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
}

/** The words that lead to a command, the program's name first. */
function words(command: Command): readonly string[] {
  return [...(command.parent === null ? [] : words(command.parent)), command.name()];
}

function synopsis(command: Command): string {
  const given = command.registeredArguments.map((one) => `\\fI${roff(argumentName(one))}\\fR`);
  return [bold(words(command).join(' ')), '[\\fIoptions\\fR]', ...given].join(' ');
}

function section(command: Command): readonly string[] {
  return [
    `.SS ${roff(words(command).slice(1).join(' '))}`,
    ...paragraphs(command.description()),
    ...definitions(command),
    ...verbatim(afterHelp(command)),
  ];
}

function definitions(command: Command): readonly string[] {
  const help = command.createHelp();
  return [
    ...help
      .visibleArguments(command)
      .flatMap((one) => item(`\\fI${roff(argumentName(one))}\\fR`, help.argumentDescription(one))),
    ...help.visibleOptions(command).flatMap((one) => item(flags(one), help.optionDescription(one))),
  ];
}

function argumentName(argument: Argument): string {
  return `${argument.name()}${argument.variadic ? '...' : ''}`;
}

/** The ways to write an option in bold, what it takes in italics. */
function flags({ flags: said }: Option): string {
  return said
    .split(/(<[^>]*>|\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => (/^[<[]/.test(part) ? `\\fI${roff(part.slice(1, -1))}\\fR` : `${bold(part.trimEnd())} `))
    .join('')
    .trimEnd();
}

/** A term, in the language of `man` already, and what it means. */
function item(term: string, says: string): readonly string[] {
  return ['.TP', term, roff(says)];
}

function bold(text: string): string {
  return `\\fB${roff(text)}\\fR`;
}

function paragraphs(text: string): readonly string[] {
  return ['.PP', roff(text)];
}

function verbatim(text: string): readonly string[] {
  if (text.trim() === '') return [];
  return ['.PP', '.nf', ...text.trim().split('\n').map(roff), '.fi'];
}

/** What stands behind the options in a command's help: its examples. */
function afterHelp(command: Command): string {
  let whole = '';
  const write = (text: string): void => {
    whole += text;
  };
  const plain = command.configureOutput({ writeOut: write, getOutHelpWidth: () => 80, getOutHasColors: () => false });
  plain.outputHelp();
  const information = plain.helpInformation();
  return whole.startsWith(information) ? whole.slice(information.length) : '';
}

/** A text in which nothing is a sign of the language: backslashes, hyphens, and what begins a line. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')
    .replaceAll('⟦', '[[')
    .replaceAll('⟧', ']]');
}
