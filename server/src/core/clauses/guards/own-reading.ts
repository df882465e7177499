import { names, type Sentence } from '../../language/analysis.ts';
import { remembered } from '../../language/remembered.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, type Sought, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isDenied } from '../polarity-of.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';
import { isItself, speaksOfItself } from './self-reference.ts';

/** What leaves the clause to one side: who decides on it, whose papers come before it, or who does not join in it. */
export const ownReading = remembered((sentence: Sentence): readonly GuardWords[] => {
  const { tokens, segments } = sentence;
  const why = LEAVES.find(
    ([, leaves, words]) => holdsOne(tokens, words) && segments.some((segment, at) => leaves(sentence, segment, at)),
  )?.[0];
  return why === undefined ? NO_GUARDS : [wholeSentence(sentence, { role: 'harms', kind: 'own-reading', why })];
});

type Test = (sentence: Sentence, segment: Segment, at: number) => boolean;

const WHETHER = wordSet('whether if when how');
const DECIDES = wordSet('decide determine judge say resolve settle');

/** `Whether this Section applies is for Company to decide.` */
function isForOneToDecide(sentence: Sentence, { from, to }: Segment): boolean {
  const { tokens, mentions, denied } = sentence;
  return mentions.some(({ concept, from: at, to: behind }) => {
    if (concept !== 'party_company' || at < from) return false;
    // `It is up to Company whether this section applies.`
    const isUpTo = (word: number) => tokens[word]?.key === 'to' && tokens[word - 1]?.key === 'up';
    if ((isUpTo(at - 1) || isUpTo(at - 2)) && isOneOf(tokens[behind], WHETHER))
      return !isDenied(denied, at) && speaksOfItself(tokens, behind, tokens.length);
    // `What Company does after a request is up to Company.`
    const isEnd = tokens[behind] === undefined || tokens[behind]?.kind === 'mark';
    if ((isUpTo(at - 1) || isUpTo(at - 2)) && isEnd && tokens[0]?.key === 'what') return !isDenied(denied, at);
    if (behind >= to || tokens[at - 1]?.key !== 'for') return false;
    if (tokens[behind]?.key !== 'to' || !isOneOf(tokens[behind + 1], DECIDES)) return false;
    return !isDenied(denied, at) && !names(sentence, 'both_parties') && speaksOfItself(tokens, 0, tokens.length);
  });
}

const SAYS = wordSet('say says decide decides determine determines describe describes judge judges');
const ALONE = wordSet('alone only solely');
const ASKED = wordSet('how what whether which when');

/** `Company alone may say whether …`, `Company alone decides how it is described`. */
function aloneDecides({ tokens, denied, stances }: Sentence, { verb, subject }: Segment, at: number): boolean {
  const roles = stances[at]?.subject;
  if (!verb || !roles || roles.has('company') === roles.has('customer') || isDenied(denied, verb.head)) return false;
  if (!isOneOf(tokens[verb.head], SAYS) || !isOneOf(tokens[verb.to], ASKED)) return false;
  return anyOneOf(tokens.slice(subject.from, verb.head), ALONE);
}

const OTHERWISE = wordSet('differently otherwise');
const ANOTHER = wordSet('another different other contrary opposite');
const VIEW = wordSet('view position stance line description characterization');
const FREE = wordSet('free liberty entitled right');
const CALLS = wordSet('characterize describe treat report classify regard call record take adopt');
const LONGEST_OTHER = 6;

/** `Company remains free to characterize it differently`, `Company's tax department may take another view`. */
function maySayOtherwise({ tokens, mentions, denied, segments }: Sentence, { from, to, verb, kind }: Segment): boolean {
  if (!verb || kind === 'if') return false;
  const isCompanys = mentions.some(
    (one) =>
      (one.concept === 'party_company' || one.concept === 'owner_company') && one.from >= from && one.from < verb.from,
  );
  if (!isCompanys || segments.length > MOST_CLAUSES) return false;
  const may = verb.modality === 'may' || tokens.slice(verb.from, to).some((token) => isOneOf(token, FREE));
  if (!may || isDenied(denied, verb.head)) return false;
  return tokens.some((token, at) => {
    if (at < verb.from || at >= to || !isOneOf(token, CALLS)) return false;
    const behind = tokens.slice(at + 1, Math.min(to, at + LONGEST_OTHER));
    return (
      anyOneOf(behind, OTHERWISE) ||
      behind.some((one, index) => isOneOf(one, ANOTHER) && isOneOf(behind[index + 1], VIEW))
    );
  });
}
const MOST_CLAUSES = 2;

const PAPERS = wordSet(
  `policy policies terms procedure procedures standards guidelines rules conditions reading interpretation construction view
  understanding handbook manual tariff practice practices`,
);
const PREVAILS = wordSet('prevail prevails govern governs control controls overrides override supersedes supersede');
const PRECEDES = wordSet('precedence priority precedes final conclusive');
const LONGEST_PAPERS = 4;

/** `Company's Credit Policy prevails over this Section`, `Company's reading of this Section governs`. */
function papersPrevail({ tokens, mentions, denied }: Sentence, { verb, subject, to }: Segment): boolean {
  if (!verb || isDenied(denied, verb.head)) return false;
  const isOver =
    isOneOf(tokens[verb.head], PREVAILS) || anyOneOf(tokens.slice(verb.to, Math.min(to, verb.to + 3)), PRECEDES);
  if (!isOver) return false;
  return mentions.some(({ concept, from, to: behind }) => {
    if (concept !== 'owner_company' || from < subject.from || from >= subject.to) return false;
    return anyOneOf(tokens.slice(behind, behind + LONGEST_PAPERS), PAPERS);
  });
}

const ADOPTS = wordSet('adopt accept endorse join subscribe agree approve concur assent');
const RESERVES = wordSet('reserves reserve');
const POSITION = wordSet('position rights view judgment');
const IT = wordSet('it them');
const LONGEST_OBJECT = 5;

/** `Company does not adopt the foregoing`, `Company reserves its position on it`. */
function isNotAdopted({ tokens, denied, stances }: Sentence, { verb, to, kind }: Segment, at: number): boolean {
  const subject = stances[at]?.subject;
  if (!verb || kind === 'if' || !subject || subject.has('company') === subject.has('customer')) return false;
  const end = Math.min(to, verb.to + LONGEST_OBJECT);
  const object = tokens.slice(verb.to, end);
  if (isOneOf(tokens[verb.head], RESERVES) && !isDenied(denied, verb.head))
    return anyOneOf(object, POSITION) && (speaksOfItself(tokens, verb.to, end) || anyOneOf(object, IT));
  return isOneOf(tokens[verb.head], ADOPTS) && isDenied(denied, verb.head) && speaksOfItself(tokens, verb.to, end);
}

const ADOPTING = wordSet('adopting accepting endorsing joining subscribing agreeing approving assenting');
const FARTHEST_ADOPTED = 6;

/** `Creditor signs without adopting this paragraph.` */
function signsWithout({ tokens, stances }: Sentence, { verb, from, to }: Segment, at: number): boolean {
  const subject = stances[at]?.subject;
  if (!verb || !subject || subject.has('company') === subject.has('customer')) return false;
  const without = tokens.findIndex(({ key }, place) => place >= from && place < to && key === 'without');
  if (without < 0 || !isOneOf(tokens[without + 1], ADOPTING)) return false;
  const end = Math.min(to, without + FARTHEST_ADOPTED);
  return speaksOfItself(tokens, without + 2, end) || anyOneOf(tokens.slice(without + 2, without + 4), IT);
}

const NOBODY = wordSet('one nobody none');
const BUT = wordSet('but except other');

/** `No one but Company may say what this section means.` */
function onlyOneSays({ tokens, mentions }: Sentence, { verb, subject, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], SAYS) || !isOneOf(tokens[verb.to], ASKED)) return false;
  const but = tokens.findIndex(
    (token, at) => at > subject.from && at < subject.to && isOneOf(token, BUT) && isOneOf(tokens[at - 1], NOBODY),
  );
  const isCompanys = mentions.some(
    ({ concept, from }) => concept === 'party_company' && from > but && from < subject.to,
  );
  return but >= 0 && isCompanys && speaksOfItself(tokens, verb.to, to + FARTHEST_ADOPTED);
}

const SUITS = wordSet('suits pleases');

/** `So far as it suits Company, this section applies.` */
function asItSuits({ tokens, mentions }: Sentence, { from, to }: Segment): boolean {
  return mentions.some(
    ({ concept, from: at }) =>
      concept === 'party_company' &&
      at > from &&
      at < to &&
      [1, 2].some((back) => isOneOf(tokens[at - back], SUITS) && tokens[at - back - 1]?.key === 'it'),
  );
}

const HAS = wordSet('has have keeps keep retains retain gets reserves');
const LAST = wordSet('last final');
const WORD = wordSet('word say call decision');
const FARTHEST_WORD = 4;
const NOTHING = wordSet('nothing none no');

/** `Company has the last word on whether an entry goes`; not `on nothing`. */
function hasLastWord({ tokens, denied, stances }: Sentence, { verb, to }: Segment, at: number): boolean {
  const subject = stances[at]?.subject;
  if (!verb || !isOneOf(tokens[verb.head], HAS) || !subject?.has('company') || subject.has('customer')) return false;
  const word = tokens.findIndex(
    (token, place) => place > verb.head && place <= verb.head + FARTHEST_WORD && isOneOf(token, WORD),
  );
  if (word < 0 || word >= to || !isOneOf(tokens[word - 1], LAST) || isDenied(denied, verb.head)) return false;
  return !anyOneOf(tokens.slice(word + 1, word + 3), NOTHING);
}

const SIGNS = wordSet('sign signs accept accepts adopt adopts initial initials join joins');
const LEAVES_OUT = wordSet('but except excluding without minus save');
const FARTHEST_BUT = 5;

/** `Company signs everything here but this section.` */
function signsAllBut({ tokens, denied, segmentOf }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], SIGNS) || isDenied(denied, verb.head)) return false;
  return tokens.slice(verb.to, to).some((token, index) => {
    const at = verb.to + index;
    if (!isOneOf(token, LEAVES_OUT) || tokens[at - 1]?.kind === 'mark') return false;
    const end = Math.min(to, at + FARTHEST_BUT);
    return segmentOf[end - 1] === segmentOf[verb.head] && speaksOfItself(tokens, at + 1, end);
  });
}

const INFORMATION = wordSet('discussion information illustration reference guidance');
const RECEIPT = wordSet('receipt');

/** `This Section is for discussion only`, `has initialed this Section to acknowledge receipt only`. */
function isForInformation({ tokens, denied }: Sentence, { from, to }: Segment): boolean {
  return tokens.slice(from, to).some(({ key }, offset) => {
    const at = from + offset;
    if (key !== 'only' || isDenied(denied, at)) return false;
    const noun = tokens[at - 1]?.key === 'purposes' ? at - 2 : at - 1;
    const isFor = isOneOf(tokens[noun], INFORMATION) && tokens[noun - 1]?.key === 'for';
    const isReceipt = isOneOf(tokens[noun], RECEIPT) && /^acknowledg/.test(tokens[noun - 1]?.key ?? '');
    return (
      (isFor || isReceipt) &&
      !isTitle(tokens.slice(0, at)) &&
      tokens.slice(0, at).some((_, place) => isItself(tokens, place))
    );
  });
}

const TITLES = wordSet('title titles heading headings caption captions number numbering name');
const LONGEST_TITLE = 4;

/** `The title of this section is for reference only.` */
function isTitle(before: Sentence['tokens']): boolean {
  return anyOneOf(before.slice(0, LONGEST_TITLE), TITLES);
}

/** What leaves the clause to one side, and the words of which one must stand there for it. */
const LEAVES: readonly (readonly [why: string, leaves: Test, words: Sought])[] = [
  ['lets one side decide', isForOneToDecide, sought(DECIDES, ['up'])],
  ['puts somebody’s papers above the promise', papersPrevail, sought(PREVAILS, PRECEDES)],
  ['is not agreed to by one side', isNotAdopted, sought(ADOPTS, RESERVES)],
  ['is not agreed to by one side', signsWithout, sought(ADOPTING)],
  ['lets one side decide', aloneDecides, sought(SAYS)],
  ['lets one side decide', hasLastWord, sought(WORD)],
  ['lets one side decide', onlyOneSays, sought(SAYS)],
  ['lets one side decide', asItSuits, sought(SUITS)],
  ['is not agreed to by one side', signsAllBut, sought(SIGNS)],
  ['lets one side say otherwise', maySayOtherwise, sought(OTHERWISE, VIEW)],
  ['is only for information', isForInformation, sought(INFORMATION, RECEIPT)],
];
