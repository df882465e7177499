import { approvedIn } from './approved.ts';
import { type Library, libraryOf } from './catalog.ts';
import { record } from './clauses/data.ts';
import { judge } from './clauses/judge.ts';
import { judgePaths, type PathVerdict } from './clauses/judge-paths.ts';
import { nearMisses } from './clauses/near-misses.ts';
import { BUILT, openPack, type Pack } from './clauses/pack.ts';
import type { ClauseResult, Coverage, NearMiss } from './clauses/types.ts';
import type { KnownNames } from './config/config.ts';
import { driftsOf } from './drift.ts';
import { readCitation } from './law/citation.ts';
import { type Law, lawOf } from './law/cited.ts';
import { readStandings } from './law/standing.ts';
import { type Checked, check, rulesFor } from './lint.ts';
import { readTable } from './pack-table.ts';
import { type Facts, factsOf, type LintContext, once } from './rules/facts.ts';
import type { Finding, Rule } from './rules/types.ts';
import { readDictionary } from './template/known.ts';
import type { Resolve, Template, Variable, VariableType } from './template/types.ts';

/** The core bound to one pack: what every face asks. */
export type Engine = {
  readonly pack: Pack;
  readonly library: Library;
  /** The ids of the document kinds, in the pack's order. */
  readonly kinds: readonly string[];
  /** Every rule: those written in code, and one a clause. */
  readonly rules: readonly Rule[];
  /** The variables that the pack's clauses and letters use, with type, label and example. */
  readonly dictionary: ReadonlyMap<string, Variable>;
  /** The authorities of the pack, and how to find them in a text. */
  readonly law: Law;
  /** A file of the pack by its path in the pack's folder. */
  readonly packFile: (path: string) => string | undefined;
  /** The text with everything that rules and features ask of it; nothing but parsing happens until they do. */
  readonly read: (text: string, around: Around) => Facts;
  readonly lint: (facts: Facts) => readonly Finding[];
  /** The same with the findings that waivers in the text take aside. */
  readonly check: (facts: Facts) => Checked;
  /** Coverage of a template; with `clauses`, of exactly those, on any text. */
  readonly coverage: (template: Template, around: CoverageAround) => Coverage;
  /** The same, with the paths through the template's conditions kept apart. */
  readonly pathVerdicts: (template: Template, around: CoverageAround) => readonly PathVerdict[];
  /** Words that nearly give what a clause lacks, by its verdict on the same template. */
  readonly nearMisses: (
    template: Template,
    around: Pick<Around, 'resolve'>,
    result: ClauseResult,
  ) => readonly NearMiss[];
};

/** What surrounds a text: the core looks nothing up by itself. */
export type Around = {
  /** The document kind to assume for a text that does not say. */
  readonly document?: string | undefined;
  /** How `render` finds its files, the clauses of the pack included (see `packClause`). */
  readonly resolve?: Resolve | undefined;
  /** Civil date of today, `2026-11-22`. */
  readonly today?: string | undefined;
  /** The severity that the configuration gives a rule, by id; undefined leaves each finding its own. */
  readonly severityOf?: LintContext['severityOf'];
  /** What the configuration sets an option of a rule to, by the rule's id and the option's name. */
  readonly optionOf?: LintContext['optionOf'];
  /** What letters are written with. */
  readonly settings?: LintContext['settings'];
};
export type CoverageAround = Pick<Around, 'document' | 'resolve'> & {
  readonly clauses?: readonly string[] | undefined;
};

/** Opens a pack (path relative to its folder → text). Throws an Error that names the file when one of them is broken. */
export function openEngine(files: Readonly<Record<string, string>>): Engine {
  const pack = openPack(files);
  const library = libraryOf(pack, files);
  const kinds = library.kinds.map(({ id }) => id);
  // Read when a text is: listing what the pack holds does without.
  const dictionary = once(() => dictionaryIn(files));
  const types = once(() => new Map<string, VariableType>([...dictionary()].map(([name, { type }]) => [name, type])));
  const law = once(() => lawIn(files));
  const approved = once(() => approvedIn(files, pack));
  const rules = rulesFor(library);
  const packFile = (path: string): string | undefined => (Object.hasOwn(files, path) ? files[path] : undefined);
  const asked = ({ document, clauses, resolve }: CoverageAround) => ({
    ...(resolve === undefined ? {} : { resolve }),
    ...(document === undefined ? {} : { document }),
    ...(clauses === undefined ? {} : { clauses }),
  });
  const coverage = (template: Template, around: CoverageAround): Coverage => judge(template, pack, asked(around));
  const context = ({ document, resolve, today, severityOf, optionOf, settings }: Around): LintContext => ({
    kinds,
    clauses: library.clauses,
    wordings: library.wordings,
    conflicts: library.conflicts,
    coverage: (template, kind) => coverage(template, { document: kind, resolve }),
    drifts: (template, found, kind) => driftsOf(template, found, kind, approved(), resolve, packFile),
    document,
    dictionary: types(),
    get law() {
      return law();
    },
    resolve,
    today,
    severityOf,
    optionOf,
    settings,
  });
  return {
    pack,
    library,
    kinds,
    rules,
    get dictionary() {
      return dictionary();
    },
    get law() {
      return law();
    },
    packFile,
    coverage,
    pathVerdicts: (template, around) => judgePaths(template, pack, asked(around)),
    nearMisses: (template, { resolve }, { id, elements }) => {
      const clause = pack.clauses.find((one) => one.id === id);
      const lacking = elements.filter(({ state }) => state === 'missing').map((element) => element.id);
      return clause && lacking.length > 0 ? nearMisses(clause, lacking, template, pack, resolve) : [];
    },
    read: (text, around) => factsOf(text, context(around)),
    lint: (facts) => check(facts, rules).findings,
    check: (facts) => check(facts, rules),
  };
}

/** The dictionary in a pack's files: read when the pack was built, or else now. */
function dictionaryIn(files: Readonly<Record<string, string>>): ReadonlyMap<string, Variable> {
  const built = files[BUILT.dictionary];
  return built === undefined
    ? readDictionary(files['variables.yaml'] ?? '')
    : new Map(JSON.parse(built) as [string, Variable][]);
}

/** The authorities in a pack's files. A table that cannot be read has none: clauses are judged without it. */
export function lawIn(files: Readonly<Record<string, string>>): Law {
  const citations = Object.entries(readTable(files['citations.yaml'] ?? ''));
  const { known_by: knownBy, statuses } = readTable(files['citation-status.yaml'] ?? '');
  return lawOf(
    citations.map(([id, raw]) => readCitation(id, record(raw))),
    readStandings(record(statuses), knownBy),
  );
}

/** The pack's clause that `render "clauses/<id>"` names; undefined for any other path. */
export function packClause(wanted: string, packFile: (path: string) => string | undefined): string | undefined {
  const name = wanted.endsWith('.md') ? wanted : `${wanted}.md`;
  return name.startsWith('clauses/') ? packFile(name) : undefined;
}

/** The names that a configuration may use where an engine's packs count. */
export function namesOf({ rules, kinds }: Pick<Engine, 'rules' | 'kinds'>): KnownNames {
  return {
    rules: rules.map(({ id }) => id),
    kinds,
    optionsOf: (rule) => rules.find(({ id }) => id === rule)?.options ?? [],
  };
}
