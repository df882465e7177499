/** Marks that open a quotation. */
export const OPENING_QUOTES: ReadonlySet<string> = new Set(['"', '“']);
/** Marks that close one. */
export const CLOSING_QUOTES: ReadonlySet<string> = new Set(['"', '”']);
/** Marks that do either. */
export const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”']);
