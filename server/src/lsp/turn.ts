/** Lets messages that have arrived already be read first: a newer text, a cancellation, another question. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
