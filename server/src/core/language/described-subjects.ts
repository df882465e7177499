import { COORDINATORS } from './grammar.ts';
import type { Cuts } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const OPENS = wordSet('any each every the a an all such this that');
/** `and nobody who takes the account later may sue on it` */
const DENIES = wordSet('no nobody none');
const LONGEST_NOUN = 6;

/** `No mark will be placed, and any mark that appears will be disavowed`: a subject with a clause that describes it begins its own clause. */
export function cutBeforeDescribed(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  for (const [at, { kind }] of [...cuts]) {
    if (kind !== 'relative') continue;
    const joint = lastWhere(
      Math.max(1, at - LONGEST_NOUN),
      at,
      (back) => tokens[back]?.kind === 'mark' || cuts.has(back),
    );
    if (joint === undefined || tokens[joint]?.text !== ',' || cuts.has(joint)) continue;
    const coordinator = tokens[joint + 1];
    if (!COORDINATORS.has(coordinator?.key ?? '') || coordinator?.key === 'or' || cuts.has(joint + 1)) continue;
    const isDenied = isOneOf(tokens[joint + 2], DENIES);
    if (!isDenied && !isOneOf(tokens[joint + 2], OPENS)) continue;
    const inside = groups.findIndex(({ from }) => from >= at);
    const next = groups[inside + 1];
    const isMain =
      next !== undefined &&
      cuts.get(next.from)?.kind === 'main' &&
      (isDenied || cuts.get(next.from)?.resumes === undefined);
    if (isMain && inside > 0 && (next.modality === 'must' || (isDenied && next.modality === 'may')))
      cuts.set(joint + 1, { kind: 'main' });
  }
}
