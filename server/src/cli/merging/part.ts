import { Failure } from '../failure.ts';

/** A report of a part of a run: its name as printed, and what is in it. */
export type Part = { readonly name: string; readonly value: unknown };

/** A value of JSON whose keys may be anything. */
export type Loose = Readonly<Record<string, unknown>>;

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is it a list of objects? */
export function isList(value: unknown): value is readonly Loose[] {
  return Array.isArray(value) && value.every(isLoose);
}

/** Throws a Failure: the file is no report of the kind that is merged. */
export function foreign(name: string, what: string): never {
  throw new Failure(
    `${name} is no ${what} report of Proviso, so nothing was merged. Name the reports of one run, of one form.`,
  );
}
