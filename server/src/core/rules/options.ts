import type { OptionValue, RuleOption } from '../config/option.ts';
import type { Span } from '../text/span.ts';
import type { Facts } from './facts.ts';

type Kind = RuleOption['type'];
type ValueOf<K extends Kind> = Extract<RuleOption, { readonly type: K }>['default'];

/** The value of an option of a rule for a text: what the configuration says, else the option's default. */
export function optionValue<K extends Kind>(
  { context }: Pick<Facts, 'context'>,
  rule: string,
  option: Extract<RuleOption, { readonly type: K }>,
): ValueOf<K> {
  const value: OptionValue | undefined = context.optionOf?.(rule, option.name);
  return (value ?? option.default) as ValueOf<K>;
}

/** Where words stand in a text as whole words, in order. Plain search: words come from data, and no pattern is made of them. */
export function spansOfWords(text: string, words: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (!isWordSign(text[at - 1]) && !isWordSign(text[end])) found.push({ start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isWordSign(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}_-]/u.test(char);
}

/** Whether one of the allowed texts is these words, or part of them; upper case, lower case and white space do not count. */
export function isAllowed(words: string, allowed: readonly string[]): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const said = plain(words);
  return allowed.some((one) => said.includes(plain(one)));
}
