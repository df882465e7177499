import type { Library } from '../core/catalog.ts';
import type { PathVerdict } from '../core/clauses/judge-paths.ts';
import type { ClauseResult, Coverage, NearMiss } from '../core/clauses/types.ts';
import { fingerprintOf } from '../core/config/fingerprint.ts';
import type { Resolved } from '../core/config/resolve.ts';
import type { Engine } from '../core/engine.ts';
import type { Checked } from '../core/lint.ts';
import type { Resolve, Template } from '../core/template/types.ts';
import { digestOf } from '../core/text/digest.ts';
import { openConfiguration } from './configuration.ts';
import type { Io } from './io.ts';
import { openBuiltIn } from './library.ts';
import { resolver } from './workspace.ts';

/** The core bound to the built-in pack and to this machine's files. */
export type FileEngine = {
  readonly library: Library;
  /** What the configurations above a file (absolute) say of it. Throws a Failure when one of them is wrong. */
  readonly configured: (file: string) => Resolved;
  /** What the run should warn of when it is over; lines for standard error. */
  readonly warnings: () => readonly string[];
  /**
   * Names everything that the findings of a file depend on beside its text and the texts that it takes in: packs, configuration,
   * document kind, today, version. Where it is equal, so are the findings.
   */
  readonly fingerprint: (file: string, document: string | undefined) => string;
  /** Findings of a text that lies at `file` (absolute), and those that are waived; `document` is taken where the text names none. */
  readonly check: (text: string, file: string, document: string | undefined) => Checked;
  /** Coverage of a template that lies at `file`; with `clauses`, of exactly those. */
  readonly coverage: (template: Template, file: string, options: CoverageOptions) => Coverage;
  /** The verdicts on a template that lies at `file`, path by path. */
  readonly pathVerdicts: (template: Template, file: string, document: string | undefined) => readonly PathVerdict[];
  /** How `render` finds its files for a letter that lies at `file`. */
  readonly resolve: (file: string) => Resolve;
  /** Words that nearly give what a clause of that template lacks. */
  readonly nearMisses: (template: Template, file: string, result: ClauseResult) => readonly NearMiss[];
  /** The core itself, for the pages of the pack. */
  readonly core: Engine;
};

export type CoverageOptions = {
  readonly document?: string | undefined;
  readonly clauses?: readonly string[] | undefined;
};

/** Opens the pack for all files of a run. Throws a Failure when the installation is broken. */
export function openFileEngine(io: Io): FileEngine {
  const engine = openBuiltIn(io);
  const { of, warnings } = openConfiguration({ rules: engine.rules.map(({ id }) => id), kinds: engine.kinds }, io);
  return {
    core: engine,
    library: engine.library,
    nearMisses: (template, file, result) => engine.nearMisses(template, { resolve: resolver(file, io) }, result),
    configured: of,
    fingerprint: (file, document) => {
      const resolved = of(file);
      return fingerprintOf({
        resolved,
        rules: engine.rules.map(({ id }) => id),
        document,
        today: resolved.today ?? io.today(),
        packs: packDigest(io.packFiles()),
        version: io.version,
      });
    },
    warnings,
    coverage: (template, file, options) => engine.coverage(template, { ...options, resolve: resolver(file, io) }),
    pathVerdicts: (template, file, document) =>
      engine.pathVerdicts(template, { document, resolve: resolver(file, io) }),
    resolve: (file) => resolver(file, io),
    check: (text, file, document) => {
      const { today = io.today(), severityOf } = of(file);
      return engine.check(engine.read(text, { document, resolve: resolver(file, io), today, severityOf }));
    },
  };
}

/** The name of a pack by what it holds. */
function packDigest(files: Readonly<Record<string, string>>): string {
  const known = DIGESTS.get(files) ?? digestOf(...Object.entries(files).flat());
  DIGESTS.set(files, known);
  return known;
}

/** A memory only. */
const DIGESTS = new WeakMap<Readonly<Record<string, string>>, string>();
