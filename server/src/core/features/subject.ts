import type { Engine } from '../engine.ts';
import type { Facts } from '../rules/facts.ts';

/**
 * What a feature is asked about: one document, read, with what is known around it. Every feature is a pure function of a
 * subject and a place (an offset or span in UTF-16 units of `facts.text`), works on broken documents and never throws.
 */
export type Subject = {
  readonly facts: Facts;
  readonly engine: Engine;
  /** The record that the user chose to see the letter with (raw, by variable name); the examples where there is none. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** What `render` can name besides clauses: paths from the workspace's root, without `.md`, sorted. */
  readonly partials: readonly string[];
};
