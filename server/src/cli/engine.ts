import path from 'node:path';
import type { Library } from '../core/catalog.ts';
import type { PathVerdict } from '../core/clauses/judge-paths.ts';
import type { ClauseResult, Coverage, NearMiss } from '../core/clauses/types.ts';
import { fingerprintOf } from '../core/config/fingerprint.ts';
import type { Resolved } from '../core/config/resolve.ts';
import type { Engine } from '../core/engine.ts';
import type { Checked } from '../core/lint.ts';
import type { Facts } from '../core/rules/facts.ts';
import type { Resolve, Template } from '../core/template/types.ts';
import { openConfiguration } from './configuration.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { openBuiltIn } from './library.ts';
import { resolver } from './workspace.ts';

/** The core bound to packs and to this machine's files. */
export type FileEngine = {
  /** The core with the packs of the working folder's configuration: for the pages of packs and for checking options. */
  readonly core: Engine;
  readonly library: Library;
  /** The core with the packs that count for a file (absolute). Throws a Failure when a configuration or pack is wrong. */
  readonly at: (file: string) => Engine;
  /** What the configurations above a file (absolute) say of it. Throws a Failure when one of them is wrong. */
  readonly configured: (file: string) => Resolved;
  /** How `render` finds its files for a letter that lies at `file` (absolute). */
  readonly resolve: (file: string) => Resolve;
  /** What the run should warn of when it is over; lines for standard error. */
  readonly warnings: () => readonly string[];
  /**
   * Names everything that the findings of a file depend on beside its text and the texts that it takes in: packs, configuration,
   * document kind, today, version. Where it is equal, so are the findings. `day` stands for today where only the day is known not to
   * matter.
   */
  readonly fingerprint: (file: string, document: string | undefined, day?: string) => string;
  /** A text that lies at `file` (absolute), read with its packs and configuration. */
  readonly read: (text: string, file: string, document: string | undefined) => Facts;
  /** Findings of a text that lies at `file` (absolute), and those that are waived; `document` is taken where the text names none. */
  readonly check: (text: string, file: string, document: string | undefined) => Checked;
  /** Coverage of a template that lies at `file`; with `clauses`, of exactly those. */
  readonly coverage: (template: Template, file: string, options: CoverageOptions) => Coverage;
  /** The verdicts on a template that lies at `file`, path by path. */
  readonly pathVerdicts: (template: Template, file: string, document: string | undefined) => readonly PathVerdict[];
  /** Words that nearly give what a clause of that template lacks. */
  readonly nearMisses: (template: Template, file: string, result: ClauseResult) => readonly NearMiss[];
};

export type CoverageOptions = {
  readonly document?: string | undefined;
  readonly clauses?: readonly string[] | undefined;
};

/** Opens packs and configurations as the files of a run ask for them. Throws a Failure when the installation is broken. */
export function openFileEngine(io: Io, options: { readonly ignoring?: boolean } = {}): FileEngine {
  const { of, packsOf, warnings } = openConfiguration(io, options);
  const at = (file: string): Engine => packsOf(file).engine;
  const here = (): Engine => at(path.join(io.cwd, 'letter.md'));
  const resolve = (file: string): Resolve => resolver(file, io, at(file).packFile);
  const read: FileEngine['read'] = (text, file, document) => {
    const { today = io.today(), severityOf, optionOf, written: settings } = of(file);
    return at(file).read(text, { document, resolve: resolve(file), today, severityOf, optionOf, settings });
  };
  return {
    get core() {
      return here();
    },
    get library() {
      return here().library;
    },
    at,
    resolve,
    nearMisses: (template, file, result) => at(file).nearMisses(template, { resolve: resolve(file) }, result),
    configured: of,
    fingerprint: (file, document, day) => {
      const resolved = of(file);
      return fingerprintOf({
        resolved,
        rules: at(file).rules,
        document,
        today: day ?? resolved.today ?? io.today(),
        packs: packsOf(file).digest,
        version: io.version,
      });
    },
    warnings,
    coverage: (template, file, asked) => at(file).coverage(template, { ...asked, resolve: resolve(file) }),
    pathVerdicts: (template, file, document) => at(file).pathVerdicts(template, { document, resolve: resolve(file) }),
    read,
    check: (text, file, document) => at(file).check(read(text, file, document)),
  };
}

/** The core with the packs of the working folder's configuration; with the built-in pack alone where that is broken. */
export function openHere(io: Io): Engine {
  try {
    return openFileEngine(io).core;
  } catch (error) {
    if (error instanceof Failure) return openBuiltIn(io);
    throw error;
  }
}
