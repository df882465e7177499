import { COORDINATORS, MODALS, NEGATORS } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Cuts } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { formsOf } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';

/**
 * In `shall file it; record in the county a release; and send copies` each act behind a semicolon is one more of the same duty, though
 * nothing but its place shows that it is a verb: the clause of the auxiliary goes on.
 */
export function cutAtListedActs(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  lexicon: Lexicon,
  cuts: Cuts,
): void {
  if (!holdsOne(tokens, SEMICOLON)) return;
  let index = 0;
  let duty: VerbGroup | undefined;
  for (let at = 0; at < tokens.length; at++) {
    for (; (groups[index]?.from ?? tokens.length) <= at; index++) {
      const group = groups[index] as VerbGroup;
      if (!isUnder(tokens, group)) duty = isAct(tokens, group.from, lexicon) ? duty : undefined;
      else duty = isDenied(tokens, group) ? undefined : group;
    }
    if (tokens[at]?.text !== ';' || !duty) continue;
    const verb = COORDINATORS.has(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
    if (!isAct(tokens, verb, lexicon) || isVerbAhead(tokens, groups[index], verb)) continue;
    cuts.set(at + 1, { kind: 'main', resumes: duty.from });
  }
}

const SEMICOLON = sought([';']);

/** A word that can be an infinitive, and has no capital. */
function isAct(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at];
  return token !== undefined && !token.capital && formsOf(token, lexicon).has('base');
}

function isUnder(tokens: readonly Token[], { from, head }: VerbGroup): boolean {
  return tokens.slice(from, head + 1).some(({ key }) => MODALS.has(key));
}

function isDenied(tokens: readonly Token[], { from, to }: VerbGroup): boolean {
  return tokens.slice(from, to).some(({ key }) => NEGATORS.has(key));
}

/** Whether another verb stands before the next semicolon: then the words before it may be its subject. */
function isVerbAhead(tokens: readonly Token[], next: VerbGroup | undefined, from: number): boolean {
  if (!next) return false;
  const end = tokens.findIndex(({ text }, at) => at > from && text === ';');
  return end < 0 || next.from < end;
}
