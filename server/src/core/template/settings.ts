/** What a letter's values are printed with. */
export type Settings = {
  /** ISO 4217 code of the sums of money. */
  readonly currency: string;
  /** How a date is written where no format is named: `en-US` or `en-GB`. Figures are grouped by commas in both. */
  readonly locale: string;
  /** How the house writes a date where no format is named: `long` (March 5, 2026), `weekday` (Thursday, March 5, 2026) or `iso`. */
  readonly date_style?: string;
  /** How the house writes a sum in figures: with its `sign` ($720.00) or its `code` (USD 720.00). */
  readonly sum_style?: string;
  /** The civil date for `"today" | date`, as 2026-03-05: a setting, so that a letter is the same tomorrow. */
  readonly today?: string;
};

export const DEFAULT_SETTINGS: Settings = { currency: 'USD', locale: 'en-US' };

/** How much a letter may take to make. */
export type Limits = {
  /** UTF-16 units of output. */
  readonly output: number;
  /** Rounds of all loops together. */
  readonly rounds: number;
};

export const DEFAULT_LIMITS: Limits = { output: 4_000_000, rounds: 20_000 };
