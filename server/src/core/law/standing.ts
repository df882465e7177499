/** What it means that an authority of a certain status is cited. */
export type Standing = { readonly severity: 'error' | 'warning' | 'info'; readonly says: string };

/** The statuses that a letter should not rest on, by name (`unknown` for law that is not listed), and the words that tell of an end. */
export type Standings = {
  readonly of: (status: string) => Standing | undefined;
  /** Whether a text says itself that what it names has come to its end. */
  readonly isTold: (text: string) => boolean;
};

/** The table `citation-status.yaml` as plain data. */
export function readStandings(statuses: Readonly<Record<string, unknown>>, knownBy: unknown): Standings {
  const known = new Map<string, Standing>();
  for (const [status, raw] of Object.entries(statuses)) {
    const { severity, says } = (raw ?? {}) as { readonly severity?: unknown; readonly says?: unknown };
    known.set(status, {
      severity: severity === 'error' || severity === 'info' ? severity : 'warning',
      says: String(says ?? ''),
    });
  }
  const words = (Array.isArray(knownBy) ? knownBy : []).map((phrase) => ` ${String(phrase).toLowerCase()} `);
  return {
    of: (status) => known.get(status),
    isTold: (text) => {
      const plain = ` ${(text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).join(' ')} `;
      return words.some((phrase) => plain.includes(phrase));
    },
  };
}
