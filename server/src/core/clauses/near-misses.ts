import type { Role } from '../language/parties.ts';
import { sourceOf } from '../template/origins.ts';
import type { Resolve, Template } from '../template/types.ts';
import type { Condition } from './conditions.ts';
import { boundMatches } from './findings.ts';
import { runsOf } from './judge.ts';
import { type Match, matches } from './match.ts';
import type { Clause, ClauseElement, Pack } from './pack.ts';
import { placeSpan, sentenceAt, wordsAt } from './result.ts';
import type { Run } from './run.ts';
import type { NearMiss } from './types.ts';

/** So many near misses are told for an element: more would say nothing new. */
const MOST = 2;

/**
 * For the elements that a clause lacks: words of the text that would give them but for one thing (who is bound, a permission
 * in the place of a duty, something only wished for), and which thing that is.
 */
export function nearMisses(
  clause: Clause,
  lacking: readonly string[],
  template: Template,
  pack: Pack,
  resolve: Resolve | undefined,
): readonly NearMiss[] {
  const runs = runsOf(template, pack, resolve);
  return clause.elements
    .filter(({ id }) => lacking.includes(id))
    .flatMap((element) => distinct(runs.flatMap((run) => ofElement(element, clause, run))).slice(0, MOST));
}

type Loosened = { readonly condition: Condition; readonly why: (match: Match) => string };

function loosened(condition: Condition): readonly Loosened[] {
  if (condition.check !== undefined || condition.anchor.length === 0) return [];
  const ways: Loosened[] = [];
  const { by, ...unbound } = condition;
  if (by !== undefined) ways.push({ condition: unbound, why: ({ bearers }) => boundWords(bearers) });
  if (condition.duty)
    ways.push({ condition: { ...condition, duty: false, may: true }, why: () => 'only permitted, not promised' });
  if (!condition.open)
    ways.push({
      condition: { ...condition, open: true },
      why: () => 'not agreed here: a condition, a wish, a request or somebody’s view',
    });
  return ways;
}

function boundWords(bearers: ReadonlySet<Role>): string {
  const company = bearers.has('company');
  const customer = bearers.has('customer');
  if (company && !customer) return 'only Company is bound';
  if (customer && !company) return 'only Customer is bound';
  return company ? 'not everyone is bound who should be' : 'it does not say who is bound';
}

function ofElement(element: ClauseElement, { detect }: Clause, { sections, projection }: Run): readonly NearMiss[] {
  return sections.flatMap((one) => {
    const scope = { ...one.section, rivals: detect.rivals };
    return element.detect.any.flatMap((condition) =>
      loosened(condition).flatMap(({ condition: loose, why }) =>
        (loose.by === undefined ? matches(loose, scope) : boundMatches(loose, scope)).map((match): NearMiss => {
          const place = { sentence: match.sentence, from: match.mention.from, to: match.mention.to };
          const span = placeSpan(place, one);
          return {
            element: element.id,
            span: sourceOf(projection.origins, span),
            words: wordsAt(projection, span),
            sentence: sentenceAt(place, one, projection),
            why: why(match),
          };
        }),
      ),
    );
  });
}

/** One a sentence: the first reason found is the nearest. */
function distinct(found: readonly NearMiss[]): readonly NearMiss[] {
  const seen = new Set<string>();
  return found.filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence));
}
