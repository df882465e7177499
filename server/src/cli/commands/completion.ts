import { Argument, type Command } from 'commander';
import { pagesOf } from '../../core/features/pages/pages.ts';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { type CommandGrammar, grammarOf, type Names } from '../completion/grammar.ts';
import { zshScript } from '../completion/zsh.ts';
import type { Io } from '../io.ts';
import { openBuiltIn } from '../library.ts';
import { LINT_REPORTERS } from '../reporters/index.ts';
import type { Exit } from '../run.ts';

const SCRIPTS: Readonly<Record<string, (grammar: CommandGrammar) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export function addCompletion(program: Command, io: Io, exit: Exit): void {
  program
    .command('completion')
    .description('Print the script with which a shell completes commands, options and names.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: string) => {
      await io.stdout(SCRIPTS[shell]?.(grammarOf(program, namesIn(io))) ?? '');
      exit(0);
    });
}

/** The names that options and arguments are completed with. Throws a Failure when the installation is broken. */
export function namesIn(io: Io): Names {
  const engine = openBuiltIn(io);
  const rules = engine.rules.map(({ id }) => id);
  const clauses = engine.library.clauses.map(({ id }) => id);
  const letters = engine.library.letters.map(({ id }) => id);
  const pages = pagesOf(engine).map(({ id }) => id);
  return {
    kinds: engine.library.kinds.map(({ id }) => id),
    clauses,
    rules,
    letters,
    reporters: LINT_REPORTERS.map(({ name }) => name),
    pages: [...new Set([...clauses, ...letters, ...pages])],
  };
}

const EXAMPLES = `
Examples:
  source <(proviso completion bash)                                      in ~/.bashrc
  source <(proviso completion zsh)                                       in ~/.zshrc, after compinit
  proviso completion fish > ~/.config/fish/completions/proviso.fish`;
