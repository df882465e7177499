import { digestOf } from '../text/digest.ts';
import type { Resolved } from './resolve.ts';

/** What a check depends on beside the text of the letter and of the files that it takes in. */
export type CheckedWith = {
  readonly resolved: Resolved;
  /** The ids of all rules that may speak. */
  readonly rules: readonly string[];
  /** The document kind that is assumed where the text names none. */
  readonly document: string | undefined;
  /** The civil date that counts as today. */
  readonly today: string;
  /** Names the packs that stand behind the check, by what they hold. */
  readonly packs: string;
  /** The version of the program. */
  readonly version: string;
};

/**
 * A short text that is equal exactly where the same letter is checked with the same: whoever keeps results keeps them under this
 * name and the texts. It says nothing about the files that a letter takes in: their texts belong beside it.
 */
export function fingerprintOf({ resolved, rules, document, today, packs, version }: CheckedWith): string {
  const set = rules.flatMap((id) => {
    const severity = resolved.severityOf(id);
    return severity === undefined ? [] : [`${id}=${severity}`];
  });
  return digestOf(version, packs, today, document ?? '', ...set);
}
