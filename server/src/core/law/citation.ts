/** An authority that clauses rest on, as `citations.yaml` has it. */
export type Citation = {
  readonly id: string;
  readonly citation: string;
  readonly holding: string;
  /** `in force`, `contested`, `withdrawn`, … as found on the day in `asOf`. */
  readonly status: string;
  readonly asOf: string;
  readonly mark: 'V' | 'V2' | 'K';
  readonly sourceDate?: string;
  /** What became of it, in a sentence. */
  readonly note?: string;
  /** What to cite instead. */
  readonly instead?: string;
  /** Other ways that it is called. */
  readonly names: readonly string[];
};

/** One entry of `citations.yaml` as plain data. */
export function readCitation(id: string, raw: Readonly<Record<string, unknown>>): Citation {
  const mark = raw.mark === 'V' || raw.mark === 'V2' ? raw.mark : 'K';
  return {
    id,
    citation: String(raw.citation ?? id),
    holding: String(raw.holding ?? ''),
    status: String(raw.status ?? 'not checked'),
    asOf: String(raw.as_of ?? 'an unknown day'),
    mark,
    ...(raw.source_date === undefined ? {} : { sourceDate: String(raw.source_date) }),
    ...(raw.note === undefined ? {} : { note: String(raw.note).trim() }),
    ...(raw.instead === undefined ? {} : { instead: String(raw.instead).trim() }),
    names: Array.isArray(raw.names) ? raw.names.map(String) : [],
  };
}
