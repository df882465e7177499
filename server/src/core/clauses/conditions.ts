import type { Severity } from '../text/span.ts';
import { CHECK_NEEDS } from './checks/needs.ts';
import { anyOf, type ConceptGroup, groupOf } from './concept-bits.ts';
import { list, record, strings } from './data.ts';

/**
 * Who must be bound for a condition to hold. `both` needs both parties to act; `agreed` needs both to say so;
 * `company` also holds where both are; `not-company` leaves out what only the company says of itself; `not-customer` holds
 * unless the customer alone is bound, and asks for no name; `customer-only` is its opposite.
 */
export type Bound =
  | 'both'
  | 'company'
  | 'customer'
  | 'assigns'
  | 'company-only'
  | 'customer-only'
  | 'not-company'
  | 'not-customer'
  | 'agreed';

/**
 * One way to satisfy or harm an element. The anchor is a concept that is said, denied, denied twice, or just named;
 * everything else narrows where and how. All parts must hold.
 */
export type Condition = {
  readonly anchor: readonly string[];
  readonly polarity: 'say' | 'deny' | 'twice' | 'name';
  /** What it is said of: one of these concepts. */
  readonly of?: readonly string[] | undefined;
  /** Further concepts in the same sentence: one of each group. */
  readonly with: readonly (readonly string[])[];
  /** Concepts that must be close by, in the same clause. */
  readonly near: readonly (readonly string[])[];
  /** What the act is done to: one of these concepts behind it in its clause, the subject of its passive, or what a pronoun there stands for. */
  readonly takes?: readonly string[] | undefined;
  /** Concepts that must not stand in the same clause. */
  readonly without: readonly string[];
  /** Concepts that must not stand anywhere in the sentence. */
  readonly absent: readonly string[];
  /** Concepts in whose words the anchor must not lie: the `fee` of `late fee`. */
  readonly outside: readonly string[];
  readonly by?: Bound | undefined;
  /** Must be a duty or a plain statement, not a permission. */
  readonly duty: boolean;
  readonly may: boolean;
  readonly as?: 'verb' | 'noun' | 'adjective' | 'phrase' | undefined;
  /** A participle counts only as the verb of its clause: `the mortgage is recorded`, not `the mortgage recorded in 2016`. */
  readonly done: boolean;
  /** A heading or a bold label counts. */
  readonly label: boolean;
  /** A party's position counts. */
  readonly position: boolean;
  /** What is said counts however it is said: in a condition, a wish, a request. */
  readonly open: boolean;
  /** What is only asked for, proposed, planned or wished counts as well. */
  readonly wished: boolean;
  /** As a harm: what a recital states counts as well. */
  readonly recited: boolean;
  /** Must be promised or ordered (`shall`, `agrees to`), not only told. */
  readonly must: boolean;
  /** Weak members of the anchor count as well. */
  readonly weak: boolean;
  /** Weak members of the anchor do not count, whatever they stand by. */
  readonly strong: boolean;
  /** Must be asked of the company, in a letter or as a duty: `please send`, `I request`, `is requested`, `you must`. */
  readonly asked: boolean;
  /** What is told of the past (`Customer paid`, `was payable`) does not count. */
  readonly ahead: boolean;
  /** A test in code: its name and what it is given. */
  readonly check?: string | undefined;
  readonly value?: unknown;
  /** Groups of concepts of which each must stand in the section in some member: most conditions end here. The anchor is the first. */
  readonly needed: readonly ConceptGroup[];
};

export type ElementDetection = {
  readonly any: readonly Condition[];
  readonly harm: readonly Condition[];
  /** Of these concepts one must stand in a section that satisfies or harms it; undefined where a test may find something in any text. */
  readonly touched: ConceptGroup | undefined;
  /** What `any` says counts only in a section where one condition of each of these groups holds as well. */
  readonly also: readonly (readonly Condition[])[];
  /** Counts only in a section where one of these other elements is satisfied: a time is nothing without its duty. */
  readonly for: readonly string[];
  /** In a clause without error elements: it, or another that does, must be satisfied for the clause to be there. */
  readonly defines: boolean;
  /** Judged only where the document speaks of one of these concepts without denying it: no suit, no dismissal. */
  readonly needs: readonly string[];
  /** May stand anywhere in the document, not only where the clause stands. */
  readonly anywhere: boolean;
  /** What `any` and each group of `also` say may stand in different sections of the document. */
  readonly spread: boolean;
  /** A term of its own: alone it gives the clause in part. */
  readonly apart: boolean;
  /** Its harms count wherever they stand in the document, not only beside the clause. */
  readonly harmAnywhere: boolean;
  /** Severity of a harm, where it differs from the element's. */
  readonly harmSeverity?: Severity;
};

export type ClauseDetection = {
  /** Concepts one of which a section must speak of for its harms to count against this clause. */
  readonly topic: readonly string[];
  /** Concepts that make a condition or an exception harmless for this clause. */
  readonly allow: readonly string[];
  /** Concepts that make an exception (`except`, `unless`, `save`) harmless for this clause. */
  readonly carve: readonly string[];
  /** Concepts that, as the subject of a sentence, make it about something else. */
  readonly rivals: readonly string[];
  /** Kinds of guards that are part of this clause and no danger to it. */
  readonly fine: readonly string[];
  /** Concepts for the things that the clause is about: a definition of one in the document may narrow it. */
  readonly terms: readonly string[];
  /** Concepts that narrow this clause to nothing (`new`, `false` only). */
  readonly narrows: readonly string[];
  /** A letter's request: it may be spread over the letter, and what guards a promise does not touch it. */
  readonly request: boolean;
  /** Terms of their own under one title: each counts wherever it stands, and one of them is the clause in part. */
  readonly bundle: boolean;
};

const CONDITION_KEYS = new Set([
  'say',
  'deny',
  'twice',
  'name',
  'of',
  'with',
  'and',
  'near',
  'takes',
  'outside',
  'without',
  'absent',
  'by',
  'duty',
  'may',
  'as',
  'label',
  'position',
  'open',
  'wished',
  'recited',
  'must',
  'weak',
  'strong',
  'asked',
  'done',
  'ahead',
  'check',
  'value',
]);

/** Reads an element's `detect`. Unknown keys throw, with the place: a mistyped condition must not be silently ignored. */
export function readElementDetection(raw: Record<string, unknown>, place: string): ElementDetection {
  refuse(
    raw,
    new Set(['any', 'also', 'harm', 'for', 'defines', 'needs', 'anywhere', 'spread', 'harm-anywhere', 'harm-severity']),
    place,
  );
  const any = readConditions(list(raw.any), place);
  const harm = readConditions(list(raw.harm), place);
  const also = list(raw.also).map((group) => readConditions(list(group), place));
  return {
    any,
    harm,
    also,
    touched: touchedBy([...any, ...also.flat(), ...harm]),
    for: strings(raw.for),
    defines: raw.defines === true,
    needs: strings(raw.needs),
    anywhere: raw.anywhere === true,
    spread: raw.spread === true,
    apart: false,
    harmAnywhere: raw['harm-anywhere'] === true,
    ...(raw['harm-severity'] === undefined ? {} : { harmSeverity: raw['harm-severity'] as Severity }),
  };
}

/** Reads a clause's `detect`. */
export function readClauseDetection(raw: Record<string, unknown>, place: string): ClauseDetection {
  refuse(raw, new Set(['topic', 'allow', 'carve', 'rivals', 'fine', 'terms', 'narrows', 'speech', 'bundle']), place);
  return {
    topic: strings(raw.topic),
    allow: strings(raw.allow),
    carve: strings(raw.carve),
    rivals: strings(raw.rivals),
    fine: strings(raw.fine),
    terms: strings(raw.terms),
    narrows: strings(raw.narrows),
    request: raw.speech === 'request',
    bundle: raw.bundle === true,
  };
}

/**
 * Reads a list of conditions. Throws on an unknown key, with the place. `nameOf` gives the name under which the lexicon holds a concept
 * that is named there.
 */
export function readConditions(
  raw: readonly unknown[],
  place: string,
  nameOf: (concept: string) => string = (concept) => concept,
): readonly Condition[] {
  return raw.map((one) => readCondition(record(one), place, nameOf));
}

function readCondition(raw: Record<string, unknown>, place: string, nameOf: (concept: string) => string): Condition {
  refuse(raw, CONDITION_KEYS, place);
  const concepts = (names: unknown) => strings(names).map(nameOf);
  const polarity = (['say', 'deny', 'twice', 'name'] as const).find((key) => raw[key] !== undefined) ?? 'name';
  const anchor = concepts(raw[polarity]);
  const beside = [raw.with, raw.and].filter((group) => group !== undefined).map(concepts);
  const near = raw.near === undefined ? [] : [concepts(raw.near)];
  const of = raw.of === undefined ? undefined : concepts(raw.of);
  const takes = raw.takes === undefined ? undefined : concepts(raw.takes);
  const check = raw.check === undefined ? undefined : String(raw.check);
  return {
    anchor,
    polarity,
    with: beside,
    near,
    without: concepts(raw.without),
    absent: concepts(raw.absent),
    outside: concepts(raw.outside),
    duty: raw.duty === true,
    may: raw.may === true,
    label: raw.label === true,
    position: raw.position === true,
    open: raw.open === true,
    wished: raw.wished === true,
    recited: raw.recited === true,
    must: raw.must === true,
    weak: raw.weak === true,
    strong: raw.strong === true,
    asked: raw.asked === true,
    done: raw.done === true,
    ahead: raw.ahead === true,
    of,
    takes,
    by: raw.by as Bound | undefined,
    as: raw.as as Condition['as'],
    check,
    value: raw.value,
    needed: neededBy({ anchor, of, takes, with: beside, near, check, value: raw.value }).map(groupOf),
  };
}

/** The groups of concepts that a condition needs. A test beside no anchor looks by itself for what it wants. */
function neededBy({
  anchor,
  of = [],
  takes,
  with: beside,
  near,
  check,
  value,
}: Pick<Condition, 'anchor' | 'of' | 'takes' | 'with' | 'near' | 'check' | 'value'>): readonly (readonly string[])[] {
  if (anchor.length === 0 && check !== undefined) {
    const own = CHECK_NEEDS[check]?.(value);
    return own ? [own] : [];
  }
  return [anchor, ...(of.length > 0 ? [of] : []), ...(takes ? [takes] : []), ...beside, ...near];
}

/** What of some conditions must stand in a section for one of them to hold there; undefined where one may hold in any text. */
export function touchedBy(conditions: readonly Condition[]): ConceptGroup | undefined {
  if (conditions.some(({ needed }) => needed.length === 0)) return undefined;
  return anyOf(conditions.map(({ needed: [anchor] }) => anchor as ConceptGroup));
}

function refuse(raw: Record<string, unknown>, known: ReadonlySet<string>, place: string): void {
  for (const key of Object.keys(raw))
    if (!known.has(key))
      throw new Error(`${place}: unknown key “${key}” in detect; known are ${[...known].join(', ')}`);
}
