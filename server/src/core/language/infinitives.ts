import { DETERMINERS } from './grammar.ts';
import type { Cuts } from './segments.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';

/**
 * The verb groups of a sentence with those infinitives that a clause goes on with behind an insertion or a colon (`…, to delete all
 * statements that it has made`, `both promise: to erase any remark we made`): what follows them is cut as behind a verb.
 */
export function withInfinitives(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  cuts: Cuts,
): readonly VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.key !== 'to') continue;
    const opens = tokens[at - 1]?.text === ':' || cuts.get(at)?.resumes !== undefined;
    if (!opens || !isAct(tokens[at + 1]) || groups.some(({ from, to }) => from <= at + 1 && at < to)) continue;
    found.push({ from: at, to: at + 2, head: at + 1, modality: 'is', passive: false });
  }
  return found.length === 0 ? groups : [...groups, ...found].sort((one, other) => one.from - other.from);
}

function isAct(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.capital && !DETERMINERS.has(token.key);
}
