import { record } from '../clauses/data.ts';
import { nearest } from '../text/distance.ts';
import type { Severity } from '../text/span.ts';
import { frontOf, type PackFiles, type PackProblem, packProblem, yamlOf } from './problems.ts';

/** What a pack may change of a clause that it did not bring, in the order in which the documentation lists them. */
export const OVERRIDE_KEYS = [
  { key: 'id', says: 'The clause, and the name of the file. Must be there.' },
  { key: 'title', says: 'What it is called.' },
  { key: 'purpose', says: 'One line: what it is for.' },
  { key: 'explains', says: 'What it means, for the person who signs.' },
  { key: 'first_person', says: 'Its wording in a letter of one person.' },
  { key: 'severities', says: 'Elements with a graver severity than before: `nf5: error`. A milder one is refused.' },
  { key: 'approved', says: '`true` makes the wording an approved text (see clause drift).' },
] as const;

/** How a clause is judged, and what is tried on it: a pack that changed that would weaken the check without a word. */
const FIXED = ['elements', 'detect', 'vocabulary', 'examples', 'order', 'documents'];

/** A clause's files with an override laid over them; only problems where it cannot be. */
export type Overridden = { readonly files: PackFiles; readonly problems: readonly PackProblem[] };

/**
 * Lays `overrides/<id>.md` over a clause: its wording (the body, unless it is empty), its letter form, its words for people, and
 * graver severities of elements. How the clause is detected stays as it is.
 */
export function overridden(base: PackFiles, file: string, text: string): Overridden {
  const { data, problems } = yamlOf(file, text);
  if (data === undefined) return { files: {}, problems };
  const wrong: PackProblem[] = [];
  const say = (message: string, words?: string) => void wrong.push(packProblem(file, message, text, words));
  const id = file.slice('overrides/'.length, -'.md'.length);
  const clause = base[`clauses/${id}.md`];
  if (String(data.id ?? '') !== id) say(`Its id is “${String(data.id ?? '')}”, which must be the file's name.`, 'id');
  if (clause === undefined) {
    const ids = Object.keys(base).flatMap((path) => /^clauses\/(.+)\.md$/.exec(path)?.[1] ?? []);
    const meant = nearest(id, ids);
    say(
      `There is no clause ${id} to override.${meant === undefined ? ' “proviso list clauses” names them all.' : ` Did you mean ${meant}?`}`,
      id,
    );
    return { files: {}, problems: wrong };
  }
  for (const key of Object.keys(data)) refuseKey(key, say);
  const before = frontData(base, `clauses/${id}.md`);
  const elements = raised(record(before.elements), record(data.severities), say);
  if (wrong.length > 0) return { files: {}, problems: wrong };
  const { id: _id, severities: _severities, ...changes } = data;
  const after = { ...before, ...changes, elements };
  const body = text.slice(frontOf(text)?.end ?? 0);
  const front = frontOf(clause);
  const whole = body.trim() === '' ? clause : `${clause.slice(0, front?.end ?? 0)}${body}`;
  return {
    files: { [`clauses/${id}.md`]: whole, [`clauses/${id}.json`]: JSON.stringify(after) },
    problems: [],
  };
}

/** The front matter of a clause: as it was read when the pack was built, else now. */
function frontData(base: PackFiles, path: string): Readonly<Record<string, unknown>> {
  const built = base[path.replace(/\.md$/, '.json')];
  return built === undefined ? (yamlOf(path, base[path] ?? '').data ?? {}) : record(JSON.parse(built));
}

function refuseKey(key: string, say: (message: string, words?: string) => void): void {
  const keys = OVERRIDE_KEYS.map((known) => known.key);
  if (keys.some((known) => known === key)) return;
  if (FIXED.includes(key)) {
    say(
      `“${key}” cannot be overridden: a pack never changes how a clause of another pack is found, or where it is asked for, without that being seen. Write a clause of your own with another id, ask for more in documents.yaml, or set the severity of the rule in the configuration.`,
      key,
    );
    return;
  }
  const meant = nearest(key, keys);
  say(
    `“${key}” is no key of an override. ${meant === undefined ? `The keys are ${keys.join(', ')}.` : `Did you mean ${meant}?`}`,
    key,
  );
}

const RANK: Readonly<Record<string, number>> = { info: 0, warning: 1, error: 2 };

/** The elements with graver severities. */
function raised(
  elements: Readonly<Record<string, unknown>>,
  severities: Readonly<Record<string, unknown>>,
  say: (message: string, words?: string) => void,
): Readonly<Record<string, unknown>> {
  const after: Record<string, unknown> = { ...elements };
  for (const [id, wanted] of Object.entries(severities)) {
    const element = record(elements[id]);
    const before = (element.severity === undefined ? 'warning' : String(element.severity)) as Severity;
    if (elements[id] === undefined) {
      const meant = nearest(id, Object.keys(elements));
      say(
        `There is no element ${id}.${meant === undefined ? ` The elements are ${Object.keys(elements).join(', ')}.` : ` Did you mean ${meant}?`}`,
        id,
      );
    } else if (RANK[String(wanted)] === undefined) say(`The severity of ${id} must be error, warning or info.`, id);
    else if ((RANK[String(wanted)] ?? 0) < (RANK[before] ?? 0))
      say(
        `${id} is of severity ${before}, and ${String(wanted)} would let letters pass that lack it. Leave it, or set the severity of the rule in the configuration, where everybody sees it.`,
        id,
      );
    else after[id] = { ...element, severity: String(wanted) };
  }
  return after;
}
