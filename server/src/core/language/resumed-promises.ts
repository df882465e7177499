import { LEADS_IN } from './adjuncts.ts';
import { DETERMINERS } from './grammar.ts';
import { STRONG_BREAKS } from './openers.ts';
import type { Cuts } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const LONGEST_INSERTION = 40;
const HAS = wordSet('has have');

const PROMISED = wordSet(
  'bound agree agrees undertake undertakes covenant covenants duty obligation promise promises obliged obligated',
);

/** In `the Parties stand bound, as often as either is asked, to remove …` the promise goes on behind the insertion. */
export function resumePromise(tokens: readonly Token[], from: number, openerTo: number, cuts: Cuts): void {
  const comma = promisedBefore(tokens, from);
  if (comma === undefined) return;
  for (let at = openerTo; at + 2 < tokens.length && at - openerTo <= LONGEST_INSERTION; at++) {
    const { text } = tokens[at] as Token;
    if (STRONG_BREAKS.has(text)) return;
    const isNot = tokens[at + 1]?.key === 'not' && tokens[at + 2]?.key === 'to';
    if (text !== ',' || !(isNot || tokens[at + 1]?.key === 'to')) continue;
    const next = tokens[at + (isNot ? 3 : 2)];
    if (!next || DETERMINERS.has(next.key) || next.capital || cuts.has(at + 1)) continue;
    cuts.set(at + 1, { kind: 'main', resumes: comma });
    return;
  }
}

const FOR_WHOM = 12;
/** In `covenant henceforth and at all times hereafter, so often as …` the promise stands before the words for when. */
const TIMES = wordSet(
  'henceforth hereafter thereafter forever for ever and at all times hereby always jointly mutually',
);

const LONGEST_TIME_HAD = 14;

/** `shall have seven days from the request, whenever it is made, to withdraw it`: they have a time to do something. */
function hasDays(tokens: readonly Token[], comma: number): boolean {
  const first = Math.max(0, comma - LONGEST_TIME_HAD);
  const has = lastWhere(first, comma, (at) => isOneOf(tokens[at], HAS));
  return has !== undefined && tokens.slice(has, comma).some(({ key }) => key === 'days' || key === 'week');
}

/** The comma of `promise, for ourselves and for anyone` before a clause that begins at `from`. */
function promisedBefore(tokens: readonly Token[], from: number): number | undefined {
  const comma = lastWhere(Math.max(0, from - FOR_WHOM), from, (at) => tokens[at]?.kind === 'mark');
  let promise = (comma ?? 0) - 1;
  while (promise > 0 && TIMES.has(tokens[promise]?.key ?? '')) promise--;
  if (comma === undefined || tokens[comma]?.text !== ',') return undefined;
  if (!PROMISED.has(tokens[promise]?.key ?? '') && !hasDays(tokens, comma)) return undefined;
  return comma === from - 1 || isOneOf(tokens[comma + 1], LEADS_IN) ? comma : undefined;
}
