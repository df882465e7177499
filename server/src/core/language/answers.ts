import type { Range } from './tokens.ts';
import type { Piece } from './words.ts';

const ASKED_BY = /^(?:q(?:uestion)?\s*[.:)]\s*)?(?:(?:so|and|but|then|well)\b,?\s*)?/i;
const ANSWERED_BY = /^(?:a(?:nswer)?\s*[.:)]\s*)?/i;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|shall|can|may|could|should)\b/i;
const WHAT_IF = /^what if\b/i;
/** An answer that is only that, as far as its first mark. */
const ANSWER =
  /^(no|none|never|not|nor that|yes|neither|not so|not at all|certainly not|by no means)(?=\s*(?:[,.;:—–]|$))[\s,.;:—–]*/i;
/** No answer that repeats only the auxiliary is longer: `It has not.`, `Both agree that she does not.` */
const LONGEST_DENIAL = 60;
const DENIAL = /^(?:[\p{L}’']+\s+){0,7}(?:not|\p{L}+n['’]t)(?:\s+(?:so|say so|agree|either|at all))?$/iu;

/**
 * A question and its short answer as one statement: `Has it been proved? No.` reads as `nor has it been proved`. `What if …?`
 * becomes a condition. Undefined where the answer is a statement of its own.
 */
export function answered(question: Range, answer: Range, visible: string): Piece[] | undefined {
  if (!isAsked(question, visible)) return undefined;
  const asked = visible.slice(question.start, question.end).trimEnd();
  const start = question.start + (ASKED_BY.exec(asked)?.[0].length ?? 0);
  const body = { start, end: question.start + asked.length - 1 };
  const prefix = ANSWERED_BY.exec(visible.slice(answer.start, answer.end))?.[0].length ?? 0;
  const own = { start: answer.start + prefix, end: answer.end };
  const text = visible.slice(own.start, own.end);
  const hit = ANSWER.exec(text);
  if (hit) {
    const denied = hit[1]?.toLowerCase() === 'yes' ? [] : [denial(visible, body)];
    const rest = { start: own.start + hit[0].length, end: own.end };
    return [...denied, body, { words: ';' }, rest];
  }
  const stop = text.search(/[.;,:]/);
  const first = stop < 0 ? text.trimEnd() : text.slice(0, stop);
  if (first.length < LONGEST_DENIAL && DENIAL.test(first)) return [denial(visible, body), body, { words: ';' }, own];
  if (SAID_NO.test(first)) {
    const rest = stop < 0 ? [] : [{ start: own.start + stop, end: own.end }];
    return [denial(visible, body), body, { words: ', as both parties agree' }, ...rest];
  }
  if (NEGATIVE.test(text)) return [denial(visible, body), body, { words: '; it was' }, own];
  if (WHAT_IF.test(asked)) return [{ start: question.start + 'what '.length, end: body.end }, { words: ',' }, answer];
  return undefined;
}

function isAsked({ start, end }: Range, visible: string): boolean {
  let last = end - 1;
  while (last > start && SPACE.test(visible.charAt(last))) last--;
  return last >= start && visible.charAt(last) === '?';
}
const SPACE = /\s/;

/** `Both parties say no`, `The parties agree that the answer is no`, `We both answer no` */
const SAID_NO =
  /^(?:both(?: parties| sides| of (?:us|them))?|the (?:two )?(?:parties|sides)|we both|they both|each (?:party|side|of (?:us|them)))(?: (?:hereby|both|together))? (?:say|says|answer|answers|reply|replies|agree that the answer is|agrees that the answer is|agree on)(?: that it is)?,? ["“]?no(?:t)?["”]?$/i;

/** `Never substantiated; …`: an answer that denies in words of its own. */
const NEGATIVE = /^(?:never|not)\s+\p{L}+/iu;

/** The word of ours that denies a question: before its auxiliary, `nor`. */
function denial(visible: string, { start, end }: Range): Piece {
  return { words: AUXILIARY.test(visible.slice(start, end)) ? 'nor' : 'never' };
}
