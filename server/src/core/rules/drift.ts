import type { RuleOption } from '../config/option.ts';
import type { Span } from '../text/span.ts';
import { firstLineOf } from './anchor.ts';
import { textAround } from './drift-fix.ts';
import type { Facts } from './facts.ts';
import { optionValue } from './options.ts';
import type { Complaint, Rule } from './types.ts';

/** A clause that is not as it was approved. Spans in the template's source. */
export type Drift = {
  readonly clause: string;
  readonly title: string;
  /** What differs, in order. */
  readonly changes: readonly DriftChange[];
  /** How many words differ. */
  readonly words: number;
  /** Which part of the approved words is not there, 0 to 1. */
  readonly share: number;
  /** The first word that differs. */
  readonly place: Span;
  /** All of the clause. */
  readonly span: Span;
  /** The approved text, in the words of the document. */
  readonly restored: string;
};
/** Words of the approved text, and what stands in their place; either may be empty. */
export type DriftChange = { readonly removed: string; readonly added: string };

const WORDS: Extract<RuleOption, { readonly type: 'number' }> = {
  name: 'words',
  type: 'number',
  default: 0,
  least: 0,
  most: 100,
  says: 'How many words may differ before it is told.',
};

/** Differences beyond so many are counted only. */
const MOST_SHOWN = 4;
/** More than this share of other words is another text. */
const ANOTHER = 0.6;

/** Is a clause of the letter the one that the firm has approved? Silent where no pack brings approved texts. */
export const notApproved: Rule = {
  id: 'wording/not-approved',
  family: 'wording',
  says: 'A clause whose words differ from the text that was approved.',
  severity: 'warning',
  docs:
    'A firm that has approved the text of a clause wants to know where a letter says it otherwise, and in which words. Approved texts are ' +
    'part of a pack: approved/<name>.md, or the wording of an override that says approved: true. White space, numbering, titles, what ' +
    'the parties are called and what comes from variables make no difference. Without approved texts nothing is reported.',
  // What is approved is data of a pack, and so are its examples.
  examples: { fires: [], silent: ['Neither Party admits fault.'] },
  options: [WORDS],
  check: (facts) =>
    (facts.context.drifts?.(facts.template, facts.coverage.clauses, facts.document) ?? [])
      .filter(({ words }) => words > optionValue(facts, 'wording/not-approved', WORDS))
      .map((drift) => complaint(drift, facts)),
};

function complaint(drift: Drift, facts: Facts): Complaint {
  const { title, changes, share, place, span } = drift;
  const more = changes.length - MOST_SHOWN;
  const said = changes.slice(0, MOST_SHOWN).map(inWords).join('; ');
  const what =
    share > ANOTHER
      ? 'says it in other words than the approved text'
      : `differs from the approved text: ${said}${more > 0 ? `; and ${more} more` : ''}`;
  const text = textAround(facts.text, span, drift.restored);
  return {
    message: `The clause “${title}” ${what}. Restore the approved wording, or have the new one approved.`,
    span: firstLineOf(facts.text, place),
    fix: { title: `Restore the approved wording of “${title}”`, safe: false, edits: [{ span, text }] },
  };
}

function inWords({ removed, added }: DriftChange): string {
  if (removed === '') return `“${short(added)}” is new`;
  return added === '' ? `“${short(removed)}” is gone` : `“${short(added)}” stands for “${short(removed)}”`;
}

function short(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= 14 ? words.join(' ') : `${words.slice(0, 12).join(' ')} …`;
}
