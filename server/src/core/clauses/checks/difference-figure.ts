import type { Sentence } from '../../language/analysis.ts';
import { sums } from '../../language/quantities.ts';
import { REST, type ToldSum, toldDifferences } from '../../language/told-differences.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { standsIn } from '../concept-bits.ts';
import { type Check, conflictHarm, type Found } from './check.ts';

/** A sum that a sentence calls the difference. */
type Told = ToldSum & { readonly sentence: number };

/**
 * A harm where the sum that is called the difference is none: it is the sum that is paid, it is not what lies between the sum billed and
 * the sum paid, or its words and figures disagree. Finds nothing where the section names other sums as well, or not these.
 */
export const differenceFigure: Check = ({ sentences }) => {
  if (!sentences.some(mayTell)) return [];
  const charges = sentences.flatMap((sentence, index) => chargesIn(sentence, index));
  const told = sentences.flatMap(({ tokens, mentions }, sentence) =>
    toldDifferences(tokens, mentions).map((one): Told => ({ ...one, sentence })),
  );
  const all = sentences.flatMap((sentence, index) => sumsIn(sentence, index));
  const other = sentences.flatMap((sentence, index) => [
    ...otherSumIn(sentence, index, all),
    ...lesserPartIn(sentence, index, all),
  ]);
  if (told.length === 0 || charges.length + other.length > 0) return [...charges, ...other];
  const named = new Set(all.map(({ cents }) => cents));
  const isTold = (one: Told) => told.some(({ at, sentence }) => at === one.at && sentence === one.sentence);
  const paid = new Set(all.filter((one) => one.isPaid && !isTold(one)).map(({ cents }) => cents));
  return told.flatMap((one): Found[] => {
    if (one.conflict) return [{ sentence: one.sentence, from: one.at, to: one.at + 1, ...conflictHarm(one) }];
    const others = [...named].filter((cents) => cents !== one.cents);
    const whole = Math.max(...others, one.cents);
    const isOnlyPaid = others.length === 0 && paid.has(one.cents);
    const right = others.length === 2 ? difference(others, paid) : paid.has(one.cents) ? whole - one.cents : undefined;
    const isRight = others.length === 0 || others.length > 2 || right === undefined || right === one.cents;
    if (isRight && !isOnlyPaid) return [];
    return [{ sentence: one.sentence, from: one.at, to: one.at + 1, harm: 'that sum is not the difference' }];
  });
};

const TOLD: readonly string[] = ['difference', 'forgive', 'cancel'];

/** Only the difference, what is said to be left, and what is let go or not can be told wrongly. */
function mayTell({ mentions, tokens }: Sentence): boolean {
  return standsIn(TOLD, mentions) || anyOneOf(tokens, REST);
}

const PAYS = wordSet('pay pays paid paying payment payments settlement compromise tender tendered');
const PAID_WITHIN = 4;

/** The sums of a sentence, and whether the words beside each say that it is paid. */
function sumsIn({ tokens }: Sentence, sentence: number): (Told & { readonly isPaid: boolean })[] {
  return sums(tokens).flatMap(({ from, to, dollars, conflict }) => {
    if (!dollars) return [];
    const isPaid = anyOneOf(tokens.slice(Math.max(0, from - PAID_WITHIN), from), PAYS) || isOneOf(tokens[to], PAYS);
    return [{ sentence, at: from, cents: Math.round(dollars * 100), conflict, isPaid }];
  });
}

const NAMES = wordSet('namely meaning ie being');
const FARTHEST_CHARGE = 4;

/** `the difference, i.e. the late charges`: what it is said to be is no part of the bill itself. */
function chargesIn({ tokens, mentions, denied }: Sentence, sentence: number): Found[] {
  return mentions.flatMap(({ concept, kind, to }): Found[] => {
    const at = tokens[to]?.text === ',' || tokens[to]?.text === '(' ? to + 1 : to;
    if (concept !== 'difference' || kind !== 'noun' || at === to || !isOneOf(tokens[at], NAMES)) return [];
    const charge = mentions.find(
      (one) => one.concept === 'side_charges' && one.from > at && one.from <= at + FARTHEST_CHARGE,
    );
    if (!charge || (denied[at] ?? 0) % 2 === 1) return [];
    return [{ sentence, from: charge.from, to: charge.to, harm: 'that is another sum' }];
  });
}

const LET_GO: ReadonlySet<string> = new Set(['forgive', 'cancel']);
const STANDS_FOR = wordSet('representing being for comprising covering constituting meaning namely');

/** `the sum of $250, representing late charges, is not forgiven`, where $250 is not what lies between two sums that are named. */
function otherSumIn({ tokens, mentions, denied, segments }: Sentence, sentence: number, all: readonly Told[]): Found[] {
  const isLetGo = ({ concept, from, weak }: (typeof mentions)[number]) =>
    LET_GO.has(concept) && !weak && (denied[from] ?? 0) % 2 === 1;
  const letGo = mentions.filter(isLetGo);
  return all.flatMap((one): Found[] => {
    const comma = tokens.findIndex(({ text }, at) => at > one.at && at <= one.at + 2 && text === ',');
    if (one.sentence !== sentence || comma < 0 || !isOneOf(tokens[comma + 1], STANDS_FOR)) return [];
    const isCharge = mentions.some(
      ({ concept, from }) => concept === 'side_charges' && from > comma && from <= comma + 1 + FARTHEST_CHARGE,
    );
    const isSubject = segments.some(
      ({ subject }) => subject.from <= one.at && one.at < subject.to && letGo.some(({ from }) => from >= subject.to),
    );
    const others = all.filter(({ cents }) => cents !== one.cents).map(({ cents }) => cents);
    const isBetween = others.includes(Math.max(...others) - one.cents);
    if (!isCharge || !isSubject || isBetween) return [];
    return [{ sentence, from: one.at, to: one.at + 1, harm: 'that sum is not the difference' }];
  });
}

const BILLS: ReadonlySet<string> = new Set(['bill', 'billed_sum']);
const FARTHEST_BILL = 5;

/** `$590 of the billed amount is neither canceled nor forgiven`, where the sums billed and paid lie farther apart than that. */
function lesserPartIn(
  { mentions, tokens, denied, segments }: Sentence,
  sentence: number,
  all: readonly Told[],
): Found[] {
  const isLetGo = (from: number) =>
    mentions.some((one) => LET_GO.has(one.concept) && one.from >= from && (denied[one.from] ?? 0) % 2 === 1);
  return all.flatMap((one): Found[] => {
    const isOfBill =
      tokens[one.at + 1]?.key === 'of' &&
      mentions.some(({ concept, from }) => BILLS.has(concept) && from > one.at + 1 && from <= one.at + FARTHEST_BILL);
    if (one.sentence !== sentence || !isOfBill) return [];
    const isSubject = segments.some(
      ({ subject, verb }) => verb && subject.from <= one.at && one.at < subject.to && isLetGo(verb.from),
    );
    const others = [...new Set(all.map(({ cents }) => cents))].filter((cents) => cents !== one.cents);
    const right = Math.max(...others) - Math.min(...others);
    if (!isSubject || others.length !== 2 || one.cents >= right) return [];
    return [{ sentence, from: one.at, to: one.at + 1, harm: 'that is only a part of the difference' }];
  });
}

/** What lies between two sums of which the smaller is paid; undefined where it is not said to be. */
function difference(sums: readonly number[], paid: ReadonlySet<number>): number | undefined {
  const [whole, part] = [Math.max(...sums), Math.min(...sums)];
  return paid.has(part) ? whole - part : undefined;
}
