import type { Coverage } from '../clauses/types.ts';
import type { OptionValue } from '../config/option.ts';
import type { Law } from '../law/cited.ts';
import { evaluate, type Letter } from '../template/evaluate.ts';
import { parse } from '../template/parse.ts';
import { type ForeignPlaceholder, foreignPlaceholders, proseOf } from '../template/rescue.ts';
import type { Settings } from '../template/settings.ts';
import type { Resolve, Template, VariableType } from '../template/types.ts';
import { type Use, uses } from '../template/uses.ts';
import { exampleData, readData } from '../template/values.ts';
import type { Problem, Severity } from '../text/span.ts';
import type { ClauseName } from './clause.ts';
import type { Drift } from './drift.ts';
import type { WordingName } from './wording.ts';

/** What the caller knows beyond the text. The core reads no file and no clock, so all of it comes from outside. */
export type LintContext = {
  /** The document kinds that exist. */
  readonly kinds: readonly string[];
  /** The clauses of the pack, in its order. */
  readonly clauses: readonly ClauseName[];
  /** Its harmful wordings and its conflicts. */
  readonly wordings?: readonly WordingName[] | undefined;
  readonly conflicts?: readonly WordingName[] | undefined;
  /** Judges a template's clauses: detection, bound to a pack. */
  readonly coverage: (template: Template, document: string | undefined) => Coverage;
  /** Where clauses differ from their approved texts; absent where a pack brings none. */
  readonly drifts?:
    | ((template: Template, found: Coverage['clauses'], document: string | undefined) => readonly Drift[])
    | undefined;
  /** The document kind to assume for a text that does not say. */
  readonly document?: string | undefined;
  /** The authorities of the pack. */
  readonly law?: Law | undefined;
  readonly resolve?: Resolve | undefined;
  /** Types of names that are used without a declaration: the pack's dictionary of variables. */
  readonly dictionary?: ReadonlyMap<string, VariableType> | undefined;
  /** Civil date of today, for rules about deadlines: a setting, so that a check gives the same answer tomorrow. */
  readonly today?: string | undefined;
  /** The severity that the configuration gives a rule, by id; undefined leaves each finding its own. */
  readonly severityOf?: ((rule: string) => Severity | 'off' | undefined) | undefined;
  /** What the configuration sets an option of a rule to; undefined leaves the option's own default. */
  readonly optionOf?: ((rule: string, option: string) => OptionValue | undefined) | undefined;
  /** What letters are written with: currency, the writing of dates. */
  readonly settings?: Partial<Omit<Settings, 'today'>> | undefined;
};

/** Everything a rule may ask, computed when first asked for and then kept. */
export type Facts = {
  readonly text: string;
  readonly template: Template;
  readonly context: LintContext;
  /** The document's kind: what the text says, else what the caller assumes. */
  readonly document: string | undefined;
  /** Problems of reading the template and its front matter. */
  readonly reading: readonly Problem[];
  /** Problems of the declared examples and defaults, taken as data. */
  readonly data: readonly Problem[];
  /** The letter that the examples give, and the problems of making it. */
  readonly letter: Letter;
  /** Every use of a name, by the letter itself or by what it takes in. */
  readonly uses: readonly Use[];
  /** Placeholders of other systems, blanks and notes that a finished template does not have. */
  readonly foreign: readonly ForeignPlaceholder[];
  readonly coverage: Coverage;
  /** The prose: the source with everything that is no running text blanked, so that offsets hold. */
  readonly prose: string;
};

/** Reads the text. Nothing but parsing happens until a rule asks. */
export function factsOf(text: string, context: LintContext): Facts {
  const template = parse(text, { kinds: context.kinds });
  const document = template.frontMatter.document ?? context.document;
  const examples = once(() => readData(template, exampleData(template)));
  const letter = once(() =>
    evaluate(template, examples().values, {
      ...(context.resolve === undefined ? {} : { resolve: context.resolve }),
      ...(context.settings === undefined ? {} : { settings: context.settings }),
    }),
  );
  const used = once(() => uses(template, context.resolve));
  const prose = once(() => proseOf(template));
  const foreign = once(() => foreignPlaceholders(template, prose()));
  // Without a kind nothing says which clauses belong: `front-matter/missing-document` tells the reader that none was checked.
  const coverage = once(() => (document === undefined ? { clauses: [] } : context.coverage(template, document)));
  return {
    text,
    template,
    context,
    document,
    reading: template.problems,
    get data() {
      return examples().problems;
    },
    get letter() {
      return letter();
    },
    get uses() {
      return used();
    },
    get foreign() {
      return foreign();
    },
    get coverage() {
      return coverage();
    },
    get prose() {
      return prose();
    },
  };
}

/** Makes a value when it is first asked for. A failed computation fails again for the next who asks: every rule that depends on it says so. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
