import { wordSet } from './word-set.ts';
/** A set of words from a list parted by spaces: the words must be folded as a token's key is (`tokens.ts`). */

/** A look-up table of words; unlike a plain object it does not know `constructor`, which letters may say. */
export const wordTable = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries));

// The closed word classes of English: small, complete, and the same for every pack.
export const DETERMINERS =
  wordSet(`a an the this that these those any some each every either no its his her their our my your
  such said aforesaid another all both neither whatever whichever what which certain several many few most other same own`);
export const SUBJECT_PRONOUNS = wordSet(
  'i you we they he she it who whoever one everyone anyone nobody somebody both neither each all none',
);
export const PREPOSITIONS =
  wordSet(`of in on at by for from to with within without about against among around as before after behind
  below beneath beside besides between beyond concerning regarding respecting touching despite during except excepting following into
  like near notwithstanding onto over past per pending save since through throughout till toward towards under until
  up upon via versus than plus minus less out off down across along inside outside`);
export const COORDINATORS = wordSet('and or nor but yet plus');
export const MODALS = wordSet('shall will must may might can could should would ought need');
export const BE = wordSet('be is are was were been being am art');
export const HAVE = wordSet('have has had having');
export const DO = wordSet('do does did');
export const FINITE_AUX = wordSet('is are was were am has have had do does did art');
export const ADVERBS =
  wordSet(`also always again already ever never not now then thereby thereafter thereupon thereunder thereto thereof hereby herein hereunder only
  just merely solely simply even still so thus therefore accordingly hence however moreover further furthermore forthwith
  forever indeed instead likewise otherwise perhaps probably rather quite soon together too twice once very yet neither nor
  each both all jointly severally mutually respectively expressly specifically likewise at absolutely eagerly hereafter henceforth later first afterwards afterward subsequently anew elsewhere further`);

/** A conjunction that opens a clause which asserts nothing, or which asserts a reason, a time, a concession. */
export type ClauseKind =
  | 'if'
  | 'unless'
  | 'until'
  | 'except'
  | 'though'
  | 'reason'
  | 'when'
  | 'while'
  | 'whether'
  | 'that'
  | 'relative'
  | 'where'
  | 'as';

/** Openers of subordinate clauses, longest first when they share a beginning. Keys are folded words. */
export const SUBORDINATORS: readonly (readonly [string, ClauseKind])[] = [
  ['except that', 'except'],
  ['except if', 'except'],
  ['except where', 'except'],
  ['except when', 'except'],
  ['save that', 'except'],
  ['save where', 'except'],
  ['save if', 'except'],
  ['but that', 'except'],
  ['other than where', 'except'],
  ['provided however that', 'except'],
  ['provided , however , that', 'except'],
  ['provided always that', 'except'],
  ['provided always , that', 'except'],
  ['saving always that', 'except'],
  ['saving that', 'except'],
  ['saving where', 'except'],
  ['saving if', 'except'],
  ['provided that', 'except'],
  ['provided , that', 'except'],
  ['provided', 'except'],
  ['providing that', 'except'],
  ['on condition that', 'if'],
  ['on the condition that', 'if'],
  ['in the event that', 'if'],
  ['in the event', 'if'],
  ['in case', 'if'],
  ['only if', 'unless'],
  ['if and only if', 'unless'],
  ['even if', 'though'],
  ['so long as', 'while'],
  ['as long as', 'while'],
  ['for so long as', 'while'],
  ['for as long as', 'while'],
  ['insofar as', 'while'],
  ['to the extent that', 'if'],
  ['to the extent', 'if'],
  ['until such time as', 'until'],
  ['as soon as', 'when'],
  ['as often as', 'when'],
  ['so often as', 'when'],
  ['so soon as', 'when'],
  ['as and when', 'when'],
  ['the moment', 'when'],
  ['the instant', 'when'],
  ['the minute', 'when'],
  ['no matter', 'though'],
  ['whether or not', 'though'],
  ['even though', 'though'],
  ['regardless of whether', 'though'],
  ['so that', 'reason'],
  ['for the reason that', 'reason'],
  ['on the ground that', 'reason'],
  ['on the grounds that', 'reason'],
  ['on the basis that', 'reason'],
  ['in that', 'reason'],
  ['because', 'reason'],
  ['since', 'reason'],
  ['inasmuch as', 'reason'],
  ['forasmuch as', 'reason'],
  ['whereas', 'reason'],
  ['seeing that', 'reason'],
  ['if', 'if'],
  ['unless', 'unless'],
  ['until', 'until'],
  ['till', 'until'],
  ['although', 'though'],
  ['though', 'though'],
  ['while', 'while'],
  ['when', 'when'],
  ['whenever', 'when'],
  ['once', 'when'],
  ['after', 'when'],
  ['before', 'when'],
  ['every time', 'when'],
  ['each time', 'when'],
  ['any time', 'when'],
  ['anytime', 'when'],
  ['whereupon', 'when'],
  ['whether', 'whether'],
  ['which', 'relative'],
  ['who', 'relative'],
  ['whom', 'relative'],
  ['whose', 'relative'],
  ['whereby', 'relative'],
  ['wherever', 'when'],
  ['where', 'where'],
  ['lest', 'if'],
  ['failing which', 'except'],
];

/** Words that deny what follows in their clause. */
export const NEGATORS = wordSet('not no never none nothing nobody noone neither nor nowise nowhere without cannot');
/** Phrases with a negative word that deny nothing, and phrases that deny without a negative word; folded, longest first. */
export const NEGATIVE_IDIOMS = [
  'the no fault',
  'never ending',
  'never expiring',
  'never lapsing',
  'our no fault',
  'not a party',
  'and no other ,',
  'and no one else ,',
  'and nobody else ,',
  'and nothing else ,',
  'no later than',
  'not later than',
  'no more than',
  'not more than',
  'no less than',
  'not less than',
  'no fewer than',
  'no sooner than',
  'no longer than',
  'no earlier than',
  'not earlier than',
  'not only',
  'and not otherwise',
  'not least',
  'no matter',
  'no doubt',
  'no question that',
  'no question but',
  'no disagreement',
  'no denying',
  'nothing short of',
  'nothing but',
  'nothing other than',
  'nothing else than',
  'nothing else but',
  'nothing more than',
  'none other than',
  'not other than',
  'nothing less than',
  'without question',
  'without doubt',
  'without a doubt',
  'not merely',
  'not fail to',
  'never fail to',
  'not cease to',
  'never cease to',
  'not cease disavowing',
  'never cease disavowing',
  'not stop disavowing',
  'never stop disavowing',
  'not stop disowning',
  'never stop disowning',
  'without fail',
  'not just',
  'whether or not',
  'or not',
  'without limitation',
  'without limit',
  'without any limit',
  'without end',
  'without further act',
  'without further',
  'without delay',
  'without interruption',
  'without regard',
  'without exception',
  'without reservation',
  'without expiry',
  'without expiration',
  'without number',
  'without end date',
  'not once but',
  'no end date',
  'no time limit',
  'in no event later than',
  'in no case later than',
  'in no event more than',
  'in no case more than',
  'in no event longer than',
  'in no case longer than',
  'in no event after',
  'at no time later than',
  'in no event beyond',
  'in no case beyond',
  'not to exceed',
  'not exceeding',
  'at no cost',
  'at no charge',
  'at no expense',
  'at no additional cost',
  'at no further cost',
  'free of charge',
  'without more',
  'with no end',
  'with no end date',
  'without term',
  'without ceasing',
  'without cease',
  'without intermission',
  'without time limit',
  'without fail',
];
export const POSITIVE_DENIALS = [
  'other than',
  'anything but',
  'anything less than',
  'something less than',
  'falls outside',
  'fall outside',
  'lies outside',
  'stands outside',
  'outside any notion of',
  'outside the notion of',
  'outside any category of',
  'outside the category of',
  'free of',
  'free too of',
  'free also of',
  'free likewise of',
  'free from',
  'clear of',
  'clean of',
  'bare of',
  'empty of',
  'unmarked by',
  'untouched by',
  'unspotted by',
  'unblemished by',
  'unsullied by',
  'untarnished by',
  'unstained by',
  'unburdened by',
  'instead of',
  'as opposed to',
  'as distinct from',
  'as distinguished from',
  'as contrasted with',
  'in contrast to',
  'rather than',
  'in place of',
  'far from',
  'short of',
  'devoid of',
  'yet to',
];
