/** A document whose findings are asked for. */
export type Asked<Report> = {
  /** Whether anybody can see it: in an editor, or in a tab in the background. */
  readonly isShown: () => boolean;
  readonly ask: () => Report | PromiseLike<Report>;
  /** What is answered without asking. */
  readonly none: () => Report;
  /** Takes its findings from the list of problems. */
  readonly forget: () => void;
};

/**
 * The report on a document that is shown; of one that is not, none, at once, and its findings are taken away. The client library asks
 * once more for a document whose tab was closed, throws the answer away, and knows the document no longer when it comes: had the document
 * been opened anew meanwhile, what is typed there would never be checked again.
 */
export async function pulled<Report>({ isShown, ask, none, forget }: Asked<Report>): Promise<Report> {
  if (!isShown()) {
    forget();
    return none();
  }
  try {
    return await ask();
  } finally {
    if (!isShown()) forget();
  }
}
