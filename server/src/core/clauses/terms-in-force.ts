import type { Sentence } from '../language/analysis.ts';
import { QUOTES } from '../language/quotes.ts';
import { holdsOne, sought } from '../language/sought.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import type { ClauseDetection } from './conditions.ts';
import { guardsOf } from './guards/find.ts';
import type { Guard } from './guards/guard.ts';

const LONGEST_TERM = 5;
/** `shall keep the page blank` for `Blank Page` */
const LONGEST_GAP = 1;
/** `means, as the parties agree, that` */
const LONGEST_INSERTION = 10;
/** `means a settlement in which`, `means the terms under which` */
const LONGEST_KIND = 6;
const NARROWS = wordSet('only solely merely just except excluding unless purely exclusively');
const MORE = wordSet('more else further');
const BEFORE_WHICH = wordSet('in on under by of for through');

const MEANS = sought(['means']);

/** A defined term and where the words begin that say what it means. */
type Stated = { readonly words: readonly string[]; readonly from: number };

/** `“No-Fault Basis” means that the bill has not been proved, and …`: a term that stands for a whole statement. */
function statedTerm({ tokens }: Sentence): Stated | undefined {
  if (!holdsOne(tokens, MEANS)) return undefined;
  const at = tokens.findIndex(({ key }, index) => key === 'means' && QUOTES.has(tokens[index - 1]?.text ?? ''));
  if (at < 3) return undefined;
  const open = tokens.findLastIndex(({ text }, index) => index < at - 1 && QUOTES.has(text));
  const words = tokens.slice(open + 1, at - 1);
  if (open < 0 || words.length === 0 || words.length > LONGEST_TERM) return undefined;
  const from = statementFrom(tokens, at + 1);
  const isNarrow = anyOneOf(tokens.slice(at), NARROWS) || isNoMore(tokens.slice(at));
  return from === undefined || isNarrow ? undefined : { words: words.map(({ key }) => key), from };
}

/** `…, and nothing more` */
function isNoMore(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => (key === 'nothing' || key === 'no') && isOneOf(tokens[at + 1], MORE));
}

/** Where a statement begins behind `means`; undefined where a thing stands there instead. */
function statementFrom(tokens: readonly Token[], at: number): number | undefined {
  const comma = tokens[at]?.text === ',' ? tokens.findIndex(({ text }, index) => index > at && text === ',') : at - 1;
  if (comma - at > LONGEST_INSERTION) return undefined;
  const first = comma + 1;
  if (tokens[first]?.key === 'that' || tokens[first]?.text === ':') return first + 1;
  const which = tokens.slice(first, first + LONGEST_KIND).findIndex(({ key }) => key === 'which');
  return which > 0 && isOneOf(tokens[first + which - 1], BEFORE_WHICH) ? first + which + 1 : undefined;
}

/** What a document does with a term that it puts in force. */
const OPERATES = wordSet(
  `settle settles settled settling enter enters entered resolve resolves resolved compromise compromises compromised conclude
  concludes concluded end ends ended close closes closed perform performs performed make makes made accept accepts accepted adopt
  adopts adopted agree agrees agreed apply applies applied govern governs governed leave leaves left keep keeps kept is are be stand stands rest rests dispose disposes disposed dismiss dismissed part parts sign signs signed pay pays paid
  proceed proceeds hold holds held remain remains undertake undertakes covenant covenants bind binds bound observe observes use uses used report reports show shows code codes furnish furnishes shall will`,
);

/** Whether a sentence uses the words of a term to do what it stands for. */
function putsInForce(sentence: Sentence, { words }: Stated, detect: ClauseDetection): boolean {
  const { tokens, segments, segmentOf, stances, denied } = sentence;
  if (anyOneOf(tokens, ELSEWHERE) || isWithOthers(tokens)) return false;
  const isUsed = tokens.some((_, at) => {
    const near = tokens.slice(at, at + words.length + LONGEST_GAP);
    if (!words.every((word) => near.some(({ key }) => key === word)) || !words.includes(tokens[at]?.key ?? ''))
      return false;
    const own = segmentOf[at] ?? 0;
    const verb = segments[own]?.verb;
    const stance = stances[own];
    if (!verb || !stance || !OPERATES.has(tokens[verb.head]?.key ?? '')) return false;
    // The term may begin with a negative of its own: what is denied is denied before it.
    if ([verb.head, at - 1].some((place) => (denied[place] ?? 0) % 2 === 1)) return false;
    return stance.standing === 'agreed' && stance.modality !== 'may' && !isCustomersAlone(stance.bearers);
  });
  return isUsed && guardsOf(sentence, 0, detect).length === 0;
}

/** `The Clinic often settles with other patients on a Quiet Basis`: what is done elsewhere. */
const ELSEWHERE = wordSet(
  'often usually sometimes typically generally commonly elsewhere earlier previous previously prior former formerly others similar kind',
);

const WITH = wordSet('with between among for of');

function isWithOthers(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => key === 'other' && isOneOf(tokens[at - 1], WITH));
}

function isCustomersAlone(bearers: ReadonlySet<string>): boolean {
  return bearers.has('customer') && !bearers.has('company');
}

const UNUSED = {
  role: 'doubt',
  kind: 'definition',
  why: 'says what a term means, and nothing puts that in force',
} as const;

/** A sentence that gives part of the clause, and where the last of what it gives begins. */
type Evidence = { readonly index: number; readonly last: number };

/**
 * The guards of a sentence of evidence that defines a term by a whole statement: where another sentence of the section puts the term in
 * force, its meaning is the clause itself and no word of the clause is given a narrower one; where none does, the clause is in doubt.
 */
export function withTerms(
  guards: readonly Guard[],
  { index, last }: Evidence,
  sentences: readonly Sentence[],
  detect: ClauseDetection,
): readonly Guard[] {
  const sentence = sentences[index] as Sentence;
  const term = detect.request ? undefined : statedTerm(sentence);
  if (!term || last < term.from || isWordOfClause(sentence, term, detect)) return guards;
  if (sentences.some((other, at) => at !== index && putsInForce(other, term, detect)))
    return guards.filter(({ kind }) => kind !== 'definition');
  return guards.some(({ kind }) => kind === 'definition')
    ? guards
    : [...guards, { from: 0, to: term.from, sentence: index, ...UNUSED }];
}

/** `“Mark” means that …`: a word of the clause itself, and no name for a statement. */
function isWordOfClause({ mentions }: Sentence, { from }: Stated, { terms }: ClauseDetection): boolean {
  return mentions.some(({ concept, to, given }) => !given && to < from && terms.includes(concept));
}
