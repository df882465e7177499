import { digestOf } from '../text/digest.ts';
import type { RuleOption } from './option.ts';
import type { Resolved } from './resolve.ts';

/** What a check depends on beside the text of the letter and of the files that it takes in. */
export type CheckedWith = {
  readonly resolved: Resolved;
  /** All rules that may speak. */
  readonly rules: readonly { readonly id: string; readonly options?: readonly RuleOption[] }[];
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
  const set = rules.flatMap(({ id, options = [] }) => {
    const severity = resolved.severityOf(id);
    const chosen = options.flatMap(({ name }) => {
      const value = resolved.optionOf(id, name);
      return value === undefined ? [] : [`${id} ${name}=${JSON.stringify(value)}`];
    });
    return severity === undefined ? chosen : [`${id}=${severity}`, ...chosen];
  });
  const written = Object.entries(resolved.written).map(([key, value]) => `${key}=${value}`);
  return digestOf(version, packs, today, document ?? '', ...written, ...set);
}
