import { COORDINATORS } from './grammar.ts';
import { STRONG_BREAKS } from './openers.ts';
import type { Cuts, SegmentKind } from './segments.ts';
import { startsSubject } from './starts-subject.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';

const CONDITIONS: ReadonlySet<SegmentKind> = new Set(['if', 'when', 'while', 'unless', 'until', 'though']);
/** A condition without a subject is no longer than this, in tokens. */
const LONGEST = 9;
const PARTICIPLE =
  /^(?:[a-z]+ed|[a-z]+aid|[a-z]+ade|done|sent|given|taken|received|met|held|found|drawn|written|begun|complete|late|due)$/;
const BEFORE_PARTICIPLE = /^(?:[a-z]+ly|not|never|so|once|thus|otherwize|first|later|ever|duly)$/;

/**
 * In `Once paid in full, the account is closed` the condition has no subject and no verb of its own: it ends at its comma. Only where
 * a sentence or a part of one begins with it.
 */
export function endEllipses(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  for (const [at, { kind, openerTo = at + 1 }] of [...cuts]) {
    if (!CONDITIONS.has(kind) || !isEllipsis(tokens, openerTo)) continue;
    const all = behindAtAll(tokens, openerTo);
    if (all !== undefined && !cuts.has(all) && startsSubject(tokens[all])) cuts.set(all, { kind: 'main' });
    if (!isFirst(tokens, at)) continue;
    const comma = firstComma(tokens, openerTo);
    if (comma === undefined || cuts.has(comma + 1)) continue;
    if (startsSubject(tokens[comma + 1]) || groups.some(({ from }) => from > comma))
      cuts.set(comma + 1, { kind: 'main' });
  }
}

/** `that if reported at all the account is to be …`: without a comma, the condition ends with `at all`. */
function behindAtAll(tokens: readonly Token[], from: number): number | undefined {
  const at = tokens.findIndex(({ key }, place) => place > from && place <= from + 2 && key === 'at');
  return at > 0 && tokens[at + 1]?.key === 'all' && tokens[at + 2]?.kind === 'word' ? at + 2 : undefined;
}

function isFirst(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.kind === 'number' || STRONG_BREAKS.has(before.text) || COORDINATORS.has(before.key);
}

function isEllipsis(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (BEFORE_PARTICIPLE.test(tokens[at]?.key ?? '')) at++;
  return PARTICIPLE.test(tokens[at]?.key ?? '');
}

function firstComma(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < tokens.length && at - from <= LONGEST; at++) {
    if (STRONG_BREAKS.has(tokens[at]?.text ?? '')) return undefined;
    if (tokens[at]?.text === ',') return at;
  }
  return undefined;
}
