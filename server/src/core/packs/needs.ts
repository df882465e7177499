import { list, record } from '../clauses/data.ts';
import { type PackFiles, type PackProblem, packProblem, tableIn, yamlOf } from './problems.ts';

const REQUIREMENTS = ['required', 'recommended', 'optional', 'forbidden'] as const;
type Requirement = (typeof REQUIREMENTS)[number];
/** How much is asked for; what is forbidden is another matter. */
const RANK: Readonly<Record<Requirement, number>> = { optional: 0, recommended: 1, required: 2, forbidden: -1 };

type Need = {
  readonly requirement: Requirement;
  readonly entry: unknown;
  readonly clause: string;
  readonly conditional: boolean;
};

/**
 * Lays a pack's documents.yaml over another: new kinds are added, and of a kind that is there already more may be asked for, never
 * less. Gives the file as JSON.
 */
export function documentsWith(
  base: PackFiles,
  text: string,
): { readonly text: string; readonly problems: readonly PackProblem[] } {
  const file = 'documents.yaml';
  const { data, problems } = yamlOf(file, text);
  if (data === undefined) return { text: base[file] ?? '', problems };
  const kinds: Record<string, unknown> = { ...tableIn(base, file) };
  const wrong: PackProblem[] = [];
  const say = (message: string, words: string) => void wrong.push(packProblem(file, message, text, words));
  for (const [id, own] of Object.entries(data)) {
    if (!/^[a-z][a-z0-9-]*$/.test(id))
      say(`“${id}” is no name of a document kind: small letters, digits and hyphens.`, id);
    else if (kinds[id] === undefined) kinds[id] = own;
    else kinds[id] = { ...record(kinds[id]), ...needsWith(id, record(kinds[id]), record(own), say) };
  }
  return { text: JSON.stringify(kinds), problems: wrong };
}

/** The lists of a kind with what a pack asks for beside or above them. */
function needsWith(
  kind: string,
  before: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
  say: (message: string, words: string) => void,
): Readonly<Record<string, unknown>> {
  let needs = needsOf(before);
  for (const need of needsOf(own)) {
    const there = needs.filter(({ clause }) => clause === need.clause);
    const most = Math.max(-1, ...there.map(({ requirement }) => RANK[requirement]));
    const isLess =
      need.requirement === 'forbidden'
        ? most > 0
        : there.some(({ requirement }) => requirement === 'forbidden') || RANK[need.requirement] < most;
    const narrows =
      need.conditional && there.some(({ requirement, conditional }) => !conditional && RANK[requirement] > 0);
    if (isLess || narrows) {
      const has = there.map(({ requirement }) => requirement).join(' and ');
      say(
        `${need.clause} is ${has} in ${kind}, and a pack cannot ask for less. Take the entry away, or make a kind of your own.`,
        need.clause,
      );
    } else needs = [...needs.filter(({ clause }) => clause !== need.clause), need];
  }
  return Object.fromEntries(
    REQUIREMENTS.map((requirement) => [
      requirement,
      needs.filter((need) => need.requirement === requirement).map(({ entry }) => entry),
    ]),
  );
}

function needsOf(kind: Readonly<Record<string, unknown>>): readonly Need[] {
  return REQUIREMENTS.flatMap((requirement) =>
    list(kind[requirement]).map((entry): Need => {
      const { clause, when } = typeof entry === 'string' ? { clause: entry, when: undefined } : record(entry);
      return { requirement, entry, clause: String(clause), conditional: when !== undefined };
    }),
  );
}
