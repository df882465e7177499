import type { Project } from '../navigation/project.ts';
import { termFiles } from '../navigation/termFiles.ts';
import { isCapitals, pluralOf, singularOf } from '../navigation/termForms.ts';
import type { FileEdit, Refused } from './rename.ts';

/** Why a defined term cannot be renamed; undefined when it can. */
export function whyNotTerm(project: Project, file: string, key: string): string | undefined {
  const clauses = termFiles(project, file, key).flatMap((one) => one.file.clause ?? []);
  if (clauses.length === 0) return undefined;
  const shown = clauses.slice(0, 3).join(', ') + (clauses.length > 3 ? ` and ${clauses.length - 3} more` : '');
  return `“${key}” also stands in clauses of the library that this letter takes in (${shown}). Put their wording into the letter first, then rename.`;
}

/** The term in the form in which it is defined. */
export function termAsDefined(project: Project, file: string, key: string): string {
  const names = termFiles(project, file, key).flatMap((one) =>
    one.file.terms.definitions.filter((definition) => definition.key === key).map(({ name }) => name),
  );
  return names.find((name) => name === key) ?? names[0] ?? key;
}

/**
 * The edits that give a defined term another name wherever it stands in prose: plural where it stands in the plural, in capitals
 * where it does. `name` is meant in the number in which the term is defined.
 */
export function renameTerm(project: Project, file: string, key: string, name: string): readonly FileEdit[] | Refused {
  const asDefined = termAsDefined(project, file, key);
  const wanted = name.trim().split(/\s+/).join(' ');
  const refused = whyNotTerm(project, file, key) ?? whyBadTerm(wanted);
  if (refused !== undefined) return { refused };
  if (wanted === asDefined) return [];
  const singular = asDefined === key ? wanted : withLast(wanted, singularOf);
  const plural = asDefined === key ? withLast(wanted, pluralOf) : wanted;
  const files = termFiles(project, file, key);
  const taken = files.find((one) =>
    one.file.terms.definitions.some((other) => other.key !== key && same(other.key, singular)),
  );
  if (taken !== undefined)
    return { refused: `“${wanted}” is defined as another term already. Choose one that is free.` };
  return files.flatMap(({ file: { id, template }, uses }) =>
    uses.map(({ span }) => {
      const old = template.text.slice(span.start, span.end);
      return { file: id, edit: { span, text: inForm(old, key, singular, plural) } };
    }),
  );
}

/** The new term in the number, the case and, where it has as many words, with the line breaks of the old. */
function inForm(old: string, key: string, singular: string, plural: string): string {
  const words = old.split(/\s+/);
  const isPlural = words.join(' ').toLowerCase() !== key.toLowerCase();
  const text = isPlural ? plural : singular;
  const cased = words.every((word) => isCapitals(word)) ? text.toUpperCase() : text;
  const parts = cased.split(' ');
  const gaps = old.match(/\s+/g) ?? [];
  return parts.length === words.length ? parts.map((part, i) => part + (gaps[i] ?? '')).join('') : cased;
}

function withLast(name: string, change: (word: string) => string): string {
  const cut = name.lastIndexOf(' ') + 1;
  return name.slice(0, cut) + change(name.slice(cut));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function whyBadTerm(name: string): string | undefined {
  if (!/^\p{Lu}/u.test(name))
    return 'A defined term begins with a capital letter, so that readers know it from an ordinary word.';
  return /^[\p{L}\p{N} '’&.-]{1,80}$/u.test(name) && name.split(' ').length <= 6
    ? undefined
    : 'A defined term is a name of up to six words: letters, digits, hyphens and apostrophes.';
}
