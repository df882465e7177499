import type { Mention } from './mentions.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const LAW = wordSet(
  `law laws statute statutes code codes regulation regulations irs court courts subpoena treasury tribunal judge legislature
  regulator regulators authority authorities`,
);
const SOUGHT = sought(LAW);
const COMPELS = wordSet(
  `require requires required compel compels demand demands mandate mandates oblige obliges order orders dictate dictates command
  commands exact exacts`,
);
const LEAVES = wordSet('leaves leave allows allow gives give permits permit');
const WHOM = wordSet('it them him her us me either company');
const CHOICE = wordSet('choice option alternative discretion room');
const COMPELLED = wordSet('required compelled mandated obliged obligated bound commanded forced directed ordered');
const BETWEEN = wordSet(
  'may might shall itself themselves then actually so expressly should does do in fact otherwise validly lawfully',
);
const BEFORE_LAW = wordSet(
  'the a any applicable federal state tax internal revenue such valid lawful governing controlling',
);
const MOST_BETWEEN = 3;
const MOST_BEFORE = 4;
const NONE: readonly Mention[] = [];

/** What the law demands (`as the Internal Revenue Code may itself require`, `compelled by a valid subpoena`), as `law_demands` and `lawful_carve_out`. */
export function compelledMentions(tokens: readonly Token[]): readonly Mention[] {
  if (!holdsOne(tokens, SOUGHT)) return NONE;
  return tokens.flatMap((token, at) => {
    const to = isOneOf(token, LAW)
      ? compelsAt(tokens, at)
      : isOneOf(token, COMPELLED)
        ? compelledTo(tokens, at)
        : undefined;
    if (to === undefined) return [];
    const place = { kind: 'phrase', weak: false, from: at, to } as const;
    return [
      { concept: 'law_demands', ...place },
      { concept: 'lawful_carve_out', ...place },
    ];
  });
}

/** Where `the Code may itself require` ends. */
function compelsAt(tokens: readonly Token[], law: number): number | undefined {
  let at = law + 1;
  while (at - law <= MOST_BETWEEN && (isOneOf(tokens[at], BETWEEN) || tokens[at]?.key.endsWith('ly'))) at++;
  // `where a statute leaves no choice`
  const no = isOneOf(tokens[at + 1], WHOM) ? at + 2 : at + 1;
  if (isOneOf(tokens[at], LEAVES) && tokens[no]?.key === 'no' && isOneOf(tokens[no + 1], CHOICE)) return no + 2;
  return isOneOf(tokens[at], COMPELS) && tokens[at + 1]?.key !== 'of' ? at + 1 : undefined;
}

/** Where `compelled by the tax code` ends. */
function compelledTo(tokens: readonly Token[], verb: number): number | undefined {
  const by = tokens[verb + 1]?.key === 'to' && tokens[verb + 2]?.key === 'by' ? verb + 2 : verb + 1;
  if (tokens[by]?.key !== 'by') return undefined;
  let at = by + 1;
  while (at - by <= MOST_BEFORE && isOneOf(tokens[at], BEFORE_LAW)) at++;
  return isOneOf(tokens[at], LAW) ? at + 1 : undefined;
}
