import type { Library } from '../core/catalog.ts';
import type { Coverage } from '../core/clauses/types.ts';
import type { Finding } from '../core/rules/types.ts';
import type { Template } from '../core/template/types.ts';
import type { Io } from './io.ts';
import { openBuiltIn } from './library.ts';
import { resolver } from './workspace.ts';

/** The core bound to the built-in pack and to this machine's files. */
export type FileEngine = {
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
export function openFileEngine(io: Io): FileEngine {
  const engine = openBuiltIn(io);
  return {
    library: engine.library,
    coverage: (template, file, options) => engine.coverage(template, { ...options, resolve: resolver(file, io) }),
    lint: (text, file, document) =>
      engine.lint(engine.read(text, { document, resolve: resolver(file, io), today: io.today() })),
  };
}
