import { judge } from '../core/clauses/judge.ts';
import type { Coverage } from '../core/clauses/types.ts';
import { lint } from '../core/lint.ts';
import type { LintContext } from '../core/rules/facts.ts';
import type { Finding } from '../core/rules/types.ts';
import type { Template } from '../core/template/types.ts';
import type { Io } from './io.ts';
import { type Library, openBuiltIn } from './library.ts';
import { resolver } from './workspace.ts';

/** The core bound to the built-in pack and to this machine's files. */
export type Engine = {
  readonly library: Library;
  /** Findings of a text that lies at `file` (absolute). */
  readonly lint: (text: string, file: string, document: string | undefined) => readonly Finding[];
  /** Coverage of a template that lies at `file`; with `clauses`, of exactly those. */
  readonly coverage: (template: Template, file: string, options: CoverageOptions) => Coverage;
};

export type CoverageOptions = {
  readonly document?: string | undefined;
  readonly clauses?: readonly string[] | undefined;
};

/** Opens the pack for all files of a run. Throws a Failure when the installation is broken. */
export function openEngine(io: Io): Engine {
  const { pack, library } = openBuiltIn(io);
  const kinds = library.kinds.map(({ id }) => id);
  const dictionary = new Map(
    [...pack.variables].flatMap(([name, { type }]) => (type === undefined ? [] : [[name, type] as const])),
  );
  const coverage = (template: Template, file: string, { document, clauses }: CoverageOptions): Coverage =>
    judge(template, pack, {
      resolve: resolver(file, io),
      ...(document === undefined ? {} : { document }),
      ...(clauses === undefined ? {} : { clauses }),
    });
  const context = (file: string, document: string | undefined): LintContext => ({
    kinds,
    clauses: library.clauses,
    coverage: (template, kind) => coverage(template, file, { document: kind }),
    document,
    dictionary,
    resolve: resolver(file, io),
    today: io.today(),
  });
  return { library, coverage, lint: (text, file, document) => lint(text, context(file, document)) };
}
