import { nearest } from '../text/distance.ts';
import { type Report, wrongType } from './report.ts';
import type { Tree } from './tree.ts';

/** What an option of a rule may be set to. */
export type OptionValue = number | boolean | string | readonly string[];

/** One option of a rule, as the rule declares it: read, checked, documented and completed from this alone. */
export type RuleOption = {
  readonly name: string;
  /** One line for people. */
  readonly says: string;
} & (
  | { readonly type: 'number'; readonly default: number; readonly least: number; readonly most: number }
  | { readonly type: 'flag'; readonly default: boolean }
  | { readonly type: 'choice'; readonly default: string; readonly choices: readonly string[] }
  | { readonly type: 'words'; readonly default: readonly string[] }
);

/** No more entries of a list, and no longer ones: each is looked for in every letter. */
const MOST_WORDS = 200;
const LONGEST_WORD = 200;

/** Reads the value of an option; undefined, with a problem, where it is of another type or out of bounds. */
export function readOption(rule: string, option: RuleOption, value: Tree, report: Report): OptionValue | undefined {
  const refuse = (wanted: string): undefined => {
    wrongType(report, `“${option.name}” of ${rule}`, wanted, value);
    return undefined;
  };
  const plain = value.kind === 'scalar' ? value.value : undefined;
  switch (option.type) {
    case 'flag':
      return typeof plain === 'boolean' ? plain : refuse('true or false');
    case 'number': {
      const { least, most } = option;
      const fits = typeof plain === 'number' && Number.isInteger(plain) && least <= plain && plain <= most;
      return fits ? plain : refuse(`a whole number from ${least} to ${most}`);
    }
    case 'choice': {
      if (typeof plain === 'string' && option.choices.includes(plain)) return plain;
      const meant = typeof plain === 'string' ? nearest(plain, option.choices) : undefined;
      if (meant === undefined) return refuse(`one of ${option.choices.join(', ')}`);
      report(
        'bad-value',
        `“${option.name}” of ${rule} has no choice “${plain}”. Did you mean ${meant}?`,
        value.span,
        meant,
      );
      return undefined;
    }
    case 'words':
      return readWords(value) ?? refuse(`a list of at most ${MOST_WORDS} texts, each up to ${LONGEST_WORD} characters`);
  }
}

/** The type of an option in words, for people. */
export function typeInWords(option: RuleOption): string {
  if (option.type === 'number') return `a whole number from ${option.least} to ${option.most}`;
  if (option.type === 'flag') return 'true or false';
  return option.type === 'choice' ? `one of ${option.choices.join(', ')}` : 'a list of texts';
}

/** The value as it would be written in YAML on one line. */
export function writtenOption(value: OptionValue): string {
  return JSON.stringify(value).replaceAll('","', '", "');
}

function readWords(value: Tree): readonly string[] | undefined {
  const items = value.kind === 'list' ? value.items : [value];
  const words = items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' && item.value.trim() !== '' ? [item.value.trim()] : [],
  );
  const fits = words.length === items.length && words.length <= MOST_WORDS;
  return fits && words.every(({ length }) => length <= LONGEST_WORD) ? words : undefined;
}
