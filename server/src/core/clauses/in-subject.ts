import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

/** `A party asked to remove a statement shall answer`: an act that only describes who acts. */
export function isInSubject(sentence: Sentence, segment: number, mention: Mention): boolean {
  const part = sentence.segments[segment];
  if (part?.kind === 'relative' && isRequested(sentence, mention)) return true;
  return (
    part?.verb !== undefined &&
    mention.from < part.verb.from &&
    mention.from >= part.subject.from &&
    sentence.segmentOf[part.subject.from] === segment &&
    !isDutyThatStands(sentence, part, mention) &&
    !isHonored(sentence, part, mention) &&
    !isSaidDuty(sentence, part, mention) &&
    !isNoted(sentence, part, mention) &&
    !isPredicate(sentence, part, mention)
  );
}

/** `A party who receives a request to remove a statement shall respond to it`: what the request is about, in words that describe the one asked. */
function isRequested({ tokens }: Sentence, { from }: Mention): boolean {
  return tokens[from - 1]?.key === 'to' && isOneOf(tokens[from - 2], REQUESTS);
}

const DUTY = wordSet('duty obligation promise undertaking covenant commitment');
const STANDS = wordSet(
  `stands continues is applies binds rests lasts falls lies remains runs arises survives extends endures continue apply bind rest last
  remain run survive extend endure`,
);

/** `The duty to remove an entry stands for all time`: the duty itself is the subject. */
function isDutyThatStands({ tokens, denied }: Sentence, { verb }: Segment, { from }: Mention): boolean {
  if (!verb || tokens[from - 1]?.key !== 'to') return false;
  if (!isOneOf(tokens[from - 2], DUTY) && !isBorneDuty(tokens, from - 1)) return false;
  // `a duty to disavow any mark that appears rests on both`
  const head = tokens[verb.from - 1]?.key === 'that' && isOneOf(tokens[verb.to], STANDS) ? verb.to : verb.head;
  const isDenied = (denied[head] ?? 0) % 2 === 1;
  // `The duty of both to delete it has no end`
  if (tokens[head]?.key === 'has' && tokens[head + 1]?.key === 'no') return isOneOf(tokens[head + 2], NO_END);
  return isDenied ? isOneOf(tokens[head], ENDS) : isOneOf(tokens[head], STANDS);
}

/** `The duty to remove it does not end.` */
const ENDS = wordSet('end ends lapse lapses expire expires cease ceases terminate terminates stop stops');

const NO_END = wordSet('end expiry expiration limit termination term cutoff');

const LONGEST_BORNE = 24;

const RESTS = wordSet('resting lying incumbent binding imposed laid placed owed assumed undertaken accepted');

/** `The obligation of each party and its assigns to remove it`, `the duty resting upon both to remove it`. */
function isBorneDuty(tokens: Sentence['tokens'], to: number): boolean {
  const words = tokens.slice(Math.max(0, to - LONGEST_BORNE), to);
  const duty = words.findLastIndex((token) => isOneOf(token, DUTY));
  const borne = isOneOf(words[duty + 1], RESTS) ? duty + 2 : duty + 1;
  return duty >= 0 && /^(?:of|on|upon|by)$/.test(words[borne]?.key ?? '');
}

const REQUESTS = wordSet('request requests demand demands call calls application notice notices');
const HONORS = wordSet('honored honoured granted obeyed fulfilled met satisfied executed performed heeded');
const CARRIES = wordSet('carried complied acted');

/** `A request to remove an entry shall be honored`: what is asked for is promised. */
function isHonored({ tokens, denied }: Sentence, { verb }: Segment, { from }: Mention): boolean {
  if (!verb || tokens[from - 1]?.key !== 'to' || (denied[verb.head] ?? 0) % 2 === 1) return false;
  if (!tokens.slice(Math.max(0, from - 3), from).some((token) => isOneOf(token, REQUESTS))) return false;
  const end = tokens[verb.to]?.key ?? '';
  const head = tokens[verb.head]?.key ?? '';
  return (
    head === 'comply' ||
    (head === 'do' && end === 'so') ||
    isOneOf(tokens[verb.head], HONORS) ||
    (isOneOf(tokens[verb.head], CARRIES) && /^(?:out|with|on|upon)$/.test(end))
  );
}

const FARTHEST_DUTY = 6;

/** `Disowning any such entry is the duty of both`: the subject is what the duty is. */
function isSaidDuty({ tokens, denied }: Sentence, { verb, subject }: Segment, { from, form }: Mention): boolean {
  if (!verb || form !== 'ing' || from > subject.from + 1 || (denied[verb.head] ?? 0) % 2 === 1) return false;
  if (!/^(?:is|be|are|remains)$/.test(tokens[verb.head]?.key ?? '')) return false;
  const duty = tokens.slice(verb.to, verb.to + FARTHEST_DUTY).findIndex((token) => isOneOf(token, DUTY));
  return duty >= 0;
}

const WHO_MADE = wordSet('it they he she either each we you i');

/** `Each party to retract any adverse statement it has made`: a note of what is to be done, and the verb at its end only tells of the thing. */
function isNoted({ tokens, stances, segmentOf }: Sentence, { verb, subject, to }: Segment, { from }: Mention): boolean {
  if (!verb || tokens[from - 1]?.key !== 'to' || !isOneOf(tokens[verb.from - 1], WHO_MADE)) return false;
  if (tokens.slice(verb.to, to).some(({ kind }) => kind === 'word') || from - subject.from > LONGEST_NOTED)
    return false;
  const roles = stances[segmentOf[from] ?? 0]?.subject;
  return roles?.has('company') === true || roles?.has('customer') === true;
}
const LONGEST_NOTED = 12;

/** `Adverse statement: to be retracted by the one that made it`: a predicate without a finite verb, and no subject of `made`. */
function isPredicate({ tokens }: Sentence, { subject }: Segment, { from, to, form }: Mention): boolean {
  // `Duty of both: to disavow any mark that appears`
  if (form === 'base' && from === subject.from + 1 && tokens[subject.from]?.key === 'to')
    return tokens[subject.from - 1]?.text === ':' || tokens[subject.from - 1]?.text === '—';
  if (form !== 'participle' && form !== 'past') return false;
  if (from === subject.from) return tokens[to]?.key === 'by';
  return from === subject.from + 2 && tokens[subject.from]?.key === 'to' && tokens[subject.from + 1]?.key === 'be';
}
