import { record, strings } from './clauses/data.ts';
import type { Pack } from './clauses/pack.ts';
import { frontOf, type PackFiles, yamlOf } from './packs/problems.ts';

/** A text of a clause that a firm has approved. */
export type Approved = {
  readonly clause: string;
  /** The kinds of document that it is for; none: all. */
  readonly documents: readonly string[];
  /** The wording: a template body in the pack's own terms. */
  readonly body: string;
};

/** The approved texts of a pack: `approved/<pack>/<name>.md`, and the wordings of overrides that say `approved: true`. */
export function approvedIn(files: PackFiles, { clauses }: Pick<Pack, 'clauses'>): readonly Approved[] {
  const own = Object.entries(files).flatMap(([path, text]): readonly Approved[] => {
    if (!path.startsWith('approved/')) return [];
    const { data } = yamlOf(path, text);
    const clause = record(data).clause;
    if (clause === undefined) return [];
    const body = text.slice(frontOf(text)?.end ?? 0).trim();
    return [{ clause: String(clause), documents: strings(record(data).documents), body }];
  });
  const wordings = clauses
    .filter(({ data }) => data.approved === true)
    .map(({ id, body }) => ({ clause: id, documents: [], body: body.trim() }));
  return [...own, ...wordings];
}
