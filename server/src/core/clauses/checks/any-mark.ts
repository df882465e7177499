import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { CLOSING_QUOTES } from '../../language/quotes.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { isOfEveryOtherKind } from '../guards/wide-meanings.ts';
import { isAskedFor } from '../match.ts';
import type { CheckScope, Found } from './check.ts';

/**
 * A mark that is denied as such, whatever it says: `nor any mark`, `no other entry`, `nothing`; not just an adverse one. With the
 * value `wide` only where the section says of marks that they are of every kind.
 */
export function anyMark(scope: CheckScope, value?: unknown): Found[] {
  const isWide = scope.sentences.some(saysOfEveryKind);
  if (value === 'wide' && !isWide) return listedMarks(scope);
  return [...bareMarks(scope), ...(isWide ? scope.sentences.flatMap(pointingBack) : []), ...verbsMeantWide(scope)];
}

const FEWEST_LISTED = 3;

/** `no collection entry, no paid entry, no comment, no code`: several sorts, one of them without a kind of its own. */
function listedMarks({ sentences }: CheckScope): Found[] {
  return sentences.flatMap((one, sentence) => {
    const marks = one.mentions.filter(
      (mention) => mention.concept === 'mark' && mention.kind !== 'verb' && isDenied(one, mention),
    );
    const plain = marks.filter((mention) => isBare(one, mention) && !isNarrowed(one, mention));
    const count = new Set(marks.map(({ to }) => to)).size;
    return count >= FEWEST_LISTED ? plain.map(({ from, to }) => ({ sentence, from, to })) : [];
  });
}

const MEANS = wordSet('means includes is');

/** `will not mark the report; “mark” means a derogatory notation and every other sort`: the word is a verb where it is denied. */
function verbsMeantWide({ sentences }: CheckScope): Found[] {
  const words = sentences.flatMap((one) => {
    const at = one.tokens.findIndex(
      (token, place) => isOneOf(token, MEANS) && CLOSING_QUOTES.has(one.tokens[place - 1]?.text ?? ''),
    );
    return at > 1 && isOfEveryOtherKind(one, at) ? [one.tokens[at - 2]?.key] : [];
  });
  return sentences.flatMap((one, sentence) =>
    one.mentions
      .filter(
        ({ concept, kind, from }) =>
          concept === 'place_mark' && kind === 'verb' && words.includes(one.tokens[from]?.key),
      )
      .filter((mention) => isDenied(one, mention))
      .map(({ from, to }) => ({ sentence, from, to })),
  );
}

/** `any mark, whatever its kind` */
function saysOfEveryKind({ mentions }: Sentence): boolean {
  const isMark = mentions.some(({ concept, kind }) => concept === 'mark' && kind !== 'verb');
  return isMark && mentions.some(({ concept, weak }) => concept === 'any_kind' && !weak);
}

const BACK = wordSet('one such them');
const OF_SOME = wordSet('of that which but save except other so');

/** `shall not make such marks`, `Entering one is forbidden`, `shall place none`, `None shall be placed`: the marks that were spoken of. */
function pointingBack(one: Sentence, sentence: number): Found[] {
  return one.mentions
    .filter(({ concept }) => concept === 'place_mark')
    .filter(
      (mention) =>
        placesNone(one, mention) ||
        (isDenied(one, mention) && (isOneOf(one.tokens[mention.to], BACK) || isOfNone(one, mention.from))),
    )
    .map(({ from, to }) => ({ sentence, from, to }));
}

/** `shall place none there themselves`, but not `none that is false`. */
function placesNone({ tokens, denied, stances, segmentOf }: Sentence, { from, to }: Mention): boolean {
  if (tokens[to]?.key !== 'none' || isOneOf(tokens[to + 1], OF_SOME) || (denied[from] ?? 0) % 2 === 1) return false;
  const { standing, modality, bearers } = stances[segmentOf[from] ?? 0] ?? {};
  const isCustomers = bearers?.has('customer') && !bearers.has('company');
  return standing === 'agreed' && modality !== 'may' && modality !== 'weak' && !isCustomers;
}

/** `None` is the whole subject. */
function isOfNone({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { subject, verb } = segments[segmentOf[at] ?? 0] ?? {};
  if (!subject || !verb?.passive || verb.head !== at || subject.to - subject.from !== 1) return false;
  return tokens[subject.from]?.key === 'none';
}

function bareMarks(scope: CheckScope): Found[] {
  return scope.sentences.flatMap((sentence, index) =>
    sentence.mentions
      .filter((mention) => mention.concept === 'mark' && mention.kind !== 'verb')
      .filter((mention) => isDenied(sentence, mention))
      .filter((mention) => isBare(sentence, mention) && !isNarrowed(sentence, mention))
      .map(({ from, to }) => ({ sentence: index, from, to })),
  );
}

function isDenied(sentence: Sentence, { from }: Mention): boolean {
  const at = sentence.segmentOf[from] ?? 0;
  return (
    sentence.denied[from] === 1 && sentence.stances[at]?.standing === 'agreed' && !isAskedFor(sentence, at, { from })
  );
}

const DETERMINER = wordSet(
  'no any nor other further another whatever whatsoever single such kind sort of or and neither one a',
);

/** Nothing describes the mark: before it stands a determiner, a punctuation mark or nothing. */
function isBare({ tokens }: Sentence, { from }: Mention): boolean {
  const before = tokens[from - 1];
  return before === undefined || before.kind === 'mark' || isOneOf(before, DETERMINER);
}

const NARROWING = wordSet('that which indicating showing suggesting stating adverse negative derogatory');

/** `no late mark`, `no charge-off`: of a bad kind by its name. */
const OF_HARM = wordSet(
  'late charge charge-off chargeoff derog default delinquency delinquent blemish demerit blot smear ding collection',
);

function isNarrowed({ tokens, mentions }: Sentence, { from, to }: Mention): boolean {
  return (
    tokens.slice(from, to).some((token) => isOneOf(token, OF_HARM)) ||
    isOneOf(tokens[to], NARROWING) ||
    mentions.some((other) => other.concept === 'adverse' && other.from === from) ||
    mentions.some((other) => other.concept === 'adverse' && (other.to === from || other.from === to))
  );
}
