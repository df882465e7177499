import type { Role } from './parties.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const AGREES = wordSet(
  'agree agrees agreed accept accepts accepted acknowledge acknowledges confirm confirms concur concurs stipulate stipulates',
);
const ECHOES = wordSet('does do did agree agrees agreed accept accepts accepted concur concurs');
const ALSO = wordSet('too also likewise well same so equally');
const TOLD = wordSet(
  'told tell tells confirmed confirm confirms advised advise advises written wrote informed assured stated states say says said represented notified indicated',
);
const NOT = wordSet('not never neither nor no nobody');
const FARTHEST_ALSO = 3;
const MOST_BACK = 3;

type Spoken = readonly { readonly subject: ReadonlySet<Role>; readonly bearers: ReadonlySet<Role> }[];

/**
 * In `My client accepts, and you have told me that yours does too, that …` the clause on which the complement at `from` hangs, which is none
 * of the two right before it; undefined where nobody is told to agree as well.
 */
export function behindEcho(from: number, before: readonly Segment[], tokens: readonly Token[]): number | undefined {
  if (tokens[from - 1]?.text !== ',' || !isEcho(tokens, before, before.length - 1)) return undefined;
  return agreeing(tokens, before, before.length - 1);
}

/** Both of those who agree, and the clause of the first, where the clause at `index` says that another agrees as well. */
export function echoedAssent(
  tokens: readonly Token[],
  segments: readonly Segment[],
  index: number,
  all: Spoken,
): { readonly at: number; readonly roles: ReadonlySet<Role> } | undefined {
  if (segments[index + 1]?.kind !== 'that' || !isEcho(tokens, segments, index)) return undefined;
  const at = agreeing(tokens, segments, index);
  if (at === undefined || segments[index + 1]?.parent !== at) return undefined;
  const own = all[index]?.subject ?? new Set<Role>();
  const isSide = own.has('company') || own.has('customer');
  const second = isSide ? own : (all[segments[index]?.parent ?? index]?.subject ?? own);
  return { at, roles: new Set([...(all[at]?.subject ?? []), ...second]) };
}

/** `you have told me that yours does too`, `she has confirmed that she agrees as well` */
function isEcho(tokens: readonly Token[], segments: readonly Segment[], index: number): boolean {
  const { kind, verb, parent, to } = segments[index] as Segment;
  if (verb?.modality !== 'is' || !isOneOf(tokens[verb.head], ECHOES)) return false;
  if (!anyOneOf(tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_ALSO)), ALSO)) return false;
  if (anyOneOf(tokens.slice(verb.from, to), NOT) || kind !== 'that') return false;
  const told = segments[parent ?? -1]?.verb;
  return (
    told?.modality === 'is' && isOneOf(tokens[told.head], TOLD) && !anyOneOf(tokens.slice(told.from, told.to), NOT)
  );
}

/** The clause before an echo that says who agrees, and breaks off behind its verb. */
function agreeing(tokens: readonly Token[], segments: readonly Segment[], echo: number): number | undefined {
  for (let at = echo - 1; at >= 0 && echo - at <= MOST_BACK; at--) {
    const { verb, to } = segments[at] as Segment;
    if (verb && isOneOf(tokens[verb.head], AGREES) && tokens[verb.to]?.text === ',' && verb.to === to - 1) return at;
  }
  return undefined;
}
