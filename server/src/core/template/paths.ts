import type { Atom } from './atoms.ts';
import { implied, type Knowledge, learn } from './knowledge.ts';
import type { Choice, Resolve, Template } from './types.ts';
import { printedValue } from './value.ts';
import { walk } from './walk.ts';

/** One consistent set of answers to the conditions that a letter meets on its way. */
export type Path = {
  /** Every condition met, in order, with its answer; `text` is its source with names resolved. */
  readonly choices: readonly Choice[];
  /** For people: `medical is true, lien is false`; empty when there are no conditions. */
  readonly when: string;
};

export type Paths = {
  readonly paths: readonly Path[];
  /** True when there are more paths than were asked for. */
  readonly capped: boolean;
};

/**
 * The paths through a template's conditions, those of included files too: every combination that data can bring about.
 * Conditions inside a branch are only asked where it is reached. When there are more than `limit`, half of those given are
 * the nearest to "everything true" and half the nearest to "nothing true".
 */
export function paths(template: Template, resolve?: Resolve, limit = 256): Paths {
  const all = enumerate(template, resolve, limit, true);
  if (!all.capped) return all;
  const half = Math.max(1, Math.floor(limit / 2));
  const low = enumerate(template, resolve, limit - half, false).paths;
  const seen = new Set(low.map(keyOf));
  const high = all.paths.filter((path) => !seen.has(keyOf(path))).slice(0, half);
  return { paths: [...high, ...low].slice(0, Math.max(1, limit)), capped: true };
}

type Decision = { readonly choice: Choice; readonly atom: Atom; readonly free: boolean };

/** How many questions may be asked before no further path is begun: a template of ordinary size asks a few thousand. */
const MOST_ASKED = 200_000;

/** Breadth first, so that the first paths are those with the fewest answers other than `preferred`. */
function enumerate(template: Template, resolve: Resolve | undefined, limit: number, preferred: boolean): Paths {
  const queue: (readonly boolean[])[] = [[]];
  const found: Path[] = [];
  let capped = false;
  let asked = 0;
  for (let next = 0; next < queue.length; next++) {
    if (asked > MOST_ASKED) return { paths: found, capped: true };
    const forced = queue[next] ?? [];
    const answers: boolean[] = [];
    const knowledge: Knowledge = new Map();
    const decisions = new Map<string, Decision>();
    const decide = (atom: Atom): boolean => {
      asked++;
      const known = decisions.get(atom.text);
      if (known) return known.choice.value;
      const follows = implied(knowledge, atom);
      const value = follows ?? forced[answers.length] ?? preferred;
      if (follows === undefined) {
        if (answers.length >= forced.length) {
          if (queue.length < limit) queue.push([...answers, !value]);
          else capped = true;
        }
        answers.push(value);
      }
      learn(knowledge, atom, value);
      decisions.set(atom.text, {
        choice: { text: atom.text, value, span: atom.span },
        atom,
        free: follows === undefined,
      });
      return value;
    };
    walk(template, { resolve, decide });
    const made = [...decisions.values()];
    found.push({ choices: made.map(({ choice }) => choice), when: inWords(made) });
  }
  return { paths: found, capped };
}

function keyOf({ choices }: Path): string {
  return choices.map(({ text, value }) => `${text}=${value}`).join('\n');
}

function inWords(decisions: readonly Decision[]): string {
  const settled = new Set(
    decisions.filter(({ choice, atom }) => choice.value && isEquality(atom)).map(({ atom }) => atom.subject),
  );
  const told = decisions.filter(({ choice, atom, free }) => {
    if (isEquality(atom) && settled.has(atom.subject)) return choice.value;
    return free || (isEquality(atom) && choice.value);
  });
  const said = told.map(({ choice, atom }) => lastOption(atom, decisions) ?? say(choice, atom));
  return [...new Set(said)].join(', ');
}

/** Where all options of a choice but one are refused, the one that is left says it shorter. */
function lastOption({ asks, subject, declared }: Atom, decisions: readonly Decision[]): string | undefined {
  if (asks.kind !== 'compare' || asks.operator !== '==' || !declared?.options) return undefined;
  if (!declared.required && declared.default === undefined) return undefined;
  const refused = decisions.flatMap(({ choice, atom }) =>
    atom.subject === subject && atom.asks.kind === 'compare' && atom.asks.operator === '==' && !choice.value
      ? [printedValue(atom.asks.value)]
      : [],
  );
  const left = declared.options.filter((option) => !refused.includes(option));
  return left.length === 1 && refused.length > 0 ? `${subject} is "${left[0]}"` : undefined;
}

function say({ text, value }: Choice, atom: Atom): string {
  if (!isEquality(atom)) return `${text} is ${value}`;
  return `${atom.subject} is ${value ? '' : 'not '}${text.slice(atom.subject.length + ' == '.length)}`;
}

function isEquality({ asks }: Atom): boolean {
  return asks.kind === 'compare' && asks.operator === '==';
}
