import type { Sentence } from '../../language/analysis.ts';
import { phraseTable } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, wholeSentence } from './guard.ts';

/** What takes a letter's request back, or leaves it to the reader whether to answer. */
export function requestsGuarded(sentence: Sentence): GuardWords[] {
  return [...takenBack(sentence), ...byPhrase(sentence), ...leftToReader(sentence), ...onlyExample(sentence)];
}

const TAKES_BACK = wordSet(
  `withdraw withdraws withdrawing withdrawn cancel cancels cancelling canceling cancelled canceled drop drops dropping rescind
  rescinds rescinded revoke revokes revoked retract retracts retracted disregard ignore abandon abandons abandoned`,
);
const REQUEST = wordSet(
  'request requests demand demands inquiry enquiry letter dispute question questions application',
);
const THIS = wordSet('my this these the our any above foregoing earlier previous such all of');
/** `Please disregard that.` */
const FORGETS = wordSet('disregard ignore forget');
const BARE = wordSet('it that this them both');
const FARTHEST = 5;

/** `I withdraw this request`, `please disregard the above`, `this request is withdrawn`. */
function takenBack({ tokens, denied, segments, segmentOf }: Sentence): GuardWords[] {
  return tokens.flatMap((token, at) => {
    if (!TAKES_BACK.has(token.key) || (denied[at] ?? 0) % 2 === 1) return [];
    const segment = segments[segmentOf[at] ?? 0];
    if (!segment || segment.kind === 'if' || segment.kind === 'until' || segment.kind === 'unless') return [];
    const behind = tokens.slice(at + 1, at + FARTHEST);
    const isObject = isOneOf(behind[0], THIS) && anyOneOf(behind, REQUEST);
    const isSubject =
      segment.verb?.passive === true && anyOneOf(tokens.slice(segment.subject.from, segment.subject.to), REQUEST);
    const isPointedAt = FORGETS.has(token.key) && isOneOf(behind[0], BARE) && behind[1]?.kind !== 'word';
    if (!isObject && !isSubject && !isPointedAt) return [];
    return [{ from: at, to: at + 1, role: 'harms', kind: 'withdrawn', why: 'takes the request back' } as const];
  });
}

const TAKEN = phraseTable<true>(
  [
    'never mind',
    'changed my mind',
    'changed our mind',
    'on second thought',
    'thought better of it',
    'i no longer need',
    'i no longer want',
    'i no longer require',
    'i no longer ask',
    'i no longer request',
    'i no longer dispute',
    'i do neither',
  ].map((phrase) => [phrase, true]),
);

/** `I have changed my mind`, `I no longer need it`. */
function byPhrase({ tokens, segments, segmentOf }: Sentence): GuardWords[] {
  return tokens.flatMap((_, at) => {
    const hit = TAKEN(tokens, at);
    if (!hit || segments[segmentOf[at] ?? 0]?.kind === 'if') return [];
    const to = at + hit.words.length;
    return [{ from: at, to, role: 'harms', kind: 'withdrawn', why: 'takes the request back' } as const];
  });
}

const LEFT = phraseTable<true>(
  [
    'no need to answer',
    'no need to reply',
    'no need to respond',
    'no need to send',
    'no reply is needed',
    'no answer is needed',
    'no response is needed',
    'no reply is required',
    'no response is required',
    'no answer is required',
    'no response needed',
    'no reply needed',
    'need not answer',
    'need not reply',
    'need not respond',
    'need not send',
    'need not bother',
    'do not bother',
    'not to bother',
    'do not have to answer',
    'do not have to reply',
    'do not have to send',
    'not obliged to answer',
    'not obliged to reply',
    'free to ignore',
    'may ignore',
    'can ignore',
    'may disregard',
    'only if you wish',
    'only if you like',
    'only if you want',
    'only if you choose',
    'if you feel like it',
    'if you care to',
    'if you see fit',
    'as you see fit',
    'at your discretion',
    'in your discretion',
    'at your sole discretion',
    'at your option',
    'if it sees fit',
    'if it thinks fit',
    'if it so chooses',
    'if it chooses',
    'if it wishes',
    'if it so elects',
    'if it elects',
    'as it sees fit',
    'at its option',
    'at its discretion',
    'in its discretion',
    'in its sole discretion',
    'at its sole discretion',
    'entirely optional',
    'purely optional',
  ].map((phrase) => [phrase, true]),
);

function leftToReader({ tokens }: Sentence): GuardWords[] {
  return tokens.flatMap((_, at) => {
    const hit = LEFT(tokens, at);
    if (!hit) return [];
    const to = at + hit.words.length;
    return [{ from: at, to, role: 'harms', kind: 'discretion', why: 'leaves it to the reader' } as const];
  });
}

const EXAMPLE = wordSet('draft sample example specimen illustration hypothetical');
const POINTS = wordSet('this the above foregoing it');
const ONLY = wordSet('only just merely simply a an');

/** `This is only a draft.` */
function onlyExample(sentence: Sentence): GuardWords[] {
  const { tokens } = sentence;
  const at = tokens.slice(0, 9).findIndex((token: Token) => EXAMPLE.has(token.key));
  if (at < 2 || !isOneOf(tokens[0], POINTS) || !isOneOf(tokens[at - 1], ONLY)) return [];
  return [wholeSentence(sentence, { role: 'harms', kind: 'wrapper', why: 'says that it is not meant' })];
}
