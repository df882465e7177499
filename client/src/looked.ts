/** The documents that somebody looks at as letters: what is said of them comes after what they say. */
export type Looked = {
  /** Counts a document until the answer is disposed of. */
  readonly add: (uri: string) => { readonly dispose: () => void };
  /** Resolves when what is said of a document is due: at once unless it is looked at, then after a pause, or when it is taken back. */
  readonly due: (uri: string, token: Token) => Promise<void>;
};
type Token = { readonly onCancellationRequested: (listener: () => void) => { readonly dispose: () => unknown } };

/** `pause` is in milliseconds. */
export function lookedAt(pause: number): Looked {
  const all = new Set<{ readonly uri: string }>();
  return {
    add: (uri) => {
      const one = { uri };
      all.add(one);
      return { dispose: () => void all.delete(one) };
    },
    due: async (uri, token) => {
      if (![...all].some((one) => one.uri === uri)) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(() => end(), pause);
        const listening = token.onCancellationRequested(() => end());
        const end = (): void => {
          clearTimeout(timer);
          listening.dispose();
          done();
        };
      });
    },
  };
}
