import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

const OLD = wordSet(
  `existing now already current currently present presently today earlier previous previously past prior old older standing outstanding
  was were has have been`,
);
const UNDOES: ReadonlySet<string> = new Set(['remove', 'disavow']);

/**
 * `No new mark` leaves the old ones where they are. Finds the words for what is new, unless the section says that the marks which are
 * there already go, or are disowned: `will ask every bureau to delete what was furnished, and will make no further entry`.
 */
export function onlyNew({ sentences }: CheckScope): Found[] {
  if (sentences.some((one, at) => dealsWithOld(one, isHeadedOld(sentences[at - 1])))) return [];
  return sentences.flatMap((one, sentence) =>
    one.mentions
      .filter((mention) => mention.concept === 'new_only' && !isOfAnother(one, mention))
      .map(({ from, to }) => ({ sentence, from, to })),
  );
}

const NEW = wordSet('new future additional fresh further subsequent');

/** `Each new mark gets the same answer`, `any new owner`: nothing is kept off there, or no mark is meant. */
function isOfAnother({ tokens, denied, mentions }: Sentence, { from, to }: Mention): boolean {
  if (!tokens.slice(from, to).some((token) => isOneOf(token, NEW))) return false;
  if ((denied[to - 1] ?? 0) % 2 === 0) return true;
  const isMark = mentions.some((one) => one.concept === 'mark' && one.from <= to + 1 && one.to >= to);
  return !isMark && mentions.some(({ concept, from: at }) => PERSONS.has(concept) && at === to);
}
const PERSONS: ReadonlySet<string> = new Set(['assigns', 'company_side', 'third_parties', 'customer_side']);

/** A promise, or a statement that it is done, that a mark of earlier days is taken off or disowned; not by the customer alone. */
function dealsWithOld(sentence: Sentence, isHeaded: boolean): boolean {
  const { tokens, mentions, segments, segmentOf, stances, denied } = sentence;
  if (!mentions.some(({ concept, weak }) => OF_REPORTS.has(concept) && !weak)) return false;
  return mentions.some(({ concept, from }) => {
    const at = segmentOf[from] ?? 0;
    const stance = stances[at];
    if (!UNDOES.has(concept) || stance?.standing !== 'agreed' || (denied[from] ?? 0) % 2 === 1) return false;
    if (stance.modality !== 'must' && stance.modality !== 'is') return false;
    if (stance.bearers.has('customer') && !stance.bearers.has('company')) return false;
    // `Mark already there or appearing later: Company shall disavow it`
    const isLabel = (place: number) => place === at - 1 && segments[place]?.verb === undefined;
    const own = segments.filter(
      (_, place) => place === at || segments[place]?.parent === at || place === at + 1 || isLabel(place),
    );
    return isHeaded || own.some((one) => anyOneOf(tokens.slice(one.from, one.to), OLD));
  });
}
const LONGEST_HEADING = 6;

/** `Existing marks. Lender shall instruct each bureau to delete its tradeline.` */
function isHeadedOld(before: Sentence | undefined): boolean {
  if (!before || before.tokens.length > LONGEST_HEADING || before.segments.some(({ verb }) => verb)) return false;
  return anyOneOf(before.tokens, OLD);
}
const OF_REPORTS: ReadonlySet<string> = new Set(['mark', 'credit_report', 'credit_bureau']);
