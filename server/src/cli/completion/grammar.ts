import type { Argument, Command, Option } from 'commander';

/** What may stand at a place of the command line: words, names of files or folders, or anything, about which nothing is known. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly list: boolean }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'anything' };

/** An option with every way to write it; `values` where it takes one. */
export type OptionGrammar = { readonly flags: readonly string[]; readonly says: string; readonly values?: Values };

/** An argument at its place; `variadic` when it may be repeated. */
export type ArgumentGrammar = {
  readonly name: string;
  readonly says: string;
  readonly values: Values;
  readonly variadic: boolean;
};

/** A command as a shell completes it. `path` holds the words that lead to it, without the program's name. */
export type CommandGrammar = {
  readonly path: readonly string[];
  readonly says: string;
  readonly options: readonly OptionGrammar[];
  readonly arguments: readonly ArgumentGrammar[];
  readonly commands: readonly CommandGrammar[];
};

/** The names that the values of options and arguments are taken from. */
export type Names = {
  readonly kinds: readonly string[];
  readonly clauses: readonly string[];
  readonly rules: readonly string[];
  readonly letters: readonly string[];
  readonly reporters: readonly string[];
  /** Everything that `show` prints, as `show` takes it. */
  readonly pages: readonly string[];
};

/** The grammar of a program, read off the very tree that parses its arguments. */
export function grammarOf(command: Command, names: Names, path: readonly string[] = []): CommandGrammar {
  const help = command.createHelp();
  return {
    path,
    says: oneLine(command.description()),
    options: help.visibleOptions(command).map((option) => optionGrammar(option, names)),
    arguments: command.registeredArguments.map((argument) => argumentGrammar(argument, names)),
    commands: help.visibleCommands(command).map((child) => grammarOf(child, names, [...path, child.name()])),
  };
}

/** The command itself and all below it, outermost first. */
export function allCommands(grammar: CommandGrammar): readonly CommandGrammar[] {
  return [grammar, ...grammar.commands.flatMap(allCommands)];
}

function optionGrammar(option: Option, names: Names): OptionGrammar {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const [, required, optional] = /<([^>]+)>|\[([^\]]+)\]/.exec(option.flags) ?? [];
  const placeholder = (required ?? optional)?.replace(/\.\.\.$/, '');
  const takes = option.required || option.optional;
  return {
    flags,
    says: oneLine(option.description),
    ...(takes ? { values: valuesOf(option.argChoices, OF_OPTION[placeholder ?? ''], names) } : {}),
  };
}

function argumentGrammar(argument: Argument, names: Names): ArgumentGrammar {
  const name = argument.name();
  return {
    name,
    says: oneLine(argument.description),
    values: valuesOf(argument.argChoices, OF_ARGUMENT[name], names),
    variadic: argument.variadic,
  };
}

type Source = keyof Names | 'clauses,' | 'rules,' | 'files' | 'folders';

/** What the placeholder of an option's value stands for. One that is not listed is completed with nothing. */
const OF_OPTION: Readonly<Record<string, Source>> = {
  kind: 'kinds',
  id: 'clauses',
  ids: 'clauses,',
  rule: 'rules',
  rules: 'rules,',
  file: 'files',
  path: 'files',
  folder: 'folders',
  dir: 'folders',
  'name[:file]': 'reporters',
};

/** The same for the arguments of commands. */
const OF_ARGUMENT: Readonly<Record<string, Source>> = {
  file: 'files',
  files: 'files',
  path: 'files',
  paths: 'files',
  old: 'files',
  new: 'files',
  folder: 'folders',
  dir: 'folders',
  template: 'letters',
  name: 'pages',
};

function valuesOf(choices: readonly string[] | undefined, source: Source | undefined, names: Names): Values {
  if (choices !== undefined) return { kind: 'words', words: safe(choices), list: false };
  if (source === undefined) return { kind: 'anything' };
  if (source === 'files' || source === 'folders') return { kind: source };
  const of = source.replace(',', '') as keyof Names;
  return { kind: 'words', words: safe(names[of]), list: source.endsWith(',') };
}

/** A shell reads the words: only those that mean nothing else to it get there. */
function safe(words: readonly string[]): readonly string[] {
  return words.filter((word) => /^[A-Za-z0-9][A-Za-z0-9_./-]*$/.test(word));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
