import { completingPairs, type Pair } from './complete-pairs.ts';
import { type Defined, readDefinitions } from './definitions.ts';
import { fieldMentions, type Sums, sumsIn } from './derived.ts';
import type { Lexicon } from './lexicon.ts';
import { litigantsIn } from './litigants.ts';
import type { Memory } from './memory.ts';
import { findMentions, type Mention } from './mentions.ts';
import { buyersIn, type Named, namesIn } from './names.ts';
import type { PassageField } from './passage.ts';
import { roleOfVariable } from './roles.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import { withUnpaidParts } from './unpaid-parts.ts';
import { anyOneOf, wordSet } from './word-set.ts';

/** What equal words say wherever they stand: all that can be known of a sentence without the rest of its document. */
export type Wording = {
  readonly id: number;
  /** As they stood where the words were met first: only their offsets may differ elsewhere. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The terms that it defines, the people and organisations it names, the pairs that may name both sides. */
  readonly defined: Defined;
  readonly named: readonly Named[];
  readonly pairs: readonly Pair[];
  readonly sums: Sums;
  /** A word, a pronoun or a variable in it stands for one of the sides. */
  readonly names: boolean;
  /** Its capitalised words, folded. */
  readonly capitals: ReadonlySet<string>;
  /** The variables that stand in it. */
  readonly variables: readonly string[];
  /** Whether it tells anything of its document: a term, a name, a sum. */
  readonly tells: boolean;
  /** A memory only: what it means in the settings that it was last read in. */
  readonly readings: Map<string, Sentence>;
};

/** The wording of a sentence's tokens. */
export function wordingOf(tokens: readonly Token[], lexicon: Lexicon, memory: Memory): Wording {
  const words = wordsOf(tokens);
  return memory.wordings.recall(words, () => {
    const mentions = withUnpaidParts(tokens, [...findMentions(tokens, lexicon), ...fieldMentions(tokens, lexicon)]);
    const defined: Defined = { terms: new Map(), definitions: new Map() };
    readDefinitions(tokens, mentions, defined);
    const named = [...namesIn(tokens), ...buyersIn(tokens), ...litigantsIn(tokens)];
    const pairs = completingPairs(tokens, lexicon);
    const sums = sumsIn(tokens, mentions);
    const variables = variablesOf(tokens);
    return {
      defined,
      named,
      pairs,
      sums,
      names: standsForSide(tokens, mentions, variables),
      id: ++memory.count,
      tokens,
      mentions,
      tells: defined.terms.size + defined.definitions.size + named.length + pairs.length + sums.named.length > 0,
      capitals: capitalsOf(tokens),
      variables,
      readings: new Map(),
    };
  });
}

function variablesOf(tokens: readonly Token[]): readonly string[] {
  const found: string[] = [];
  for (const { field } of tokens) if (field && !found.includes(field.variable)) found.push(field.variable);
  return found;
}

function capitalsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { capital, key } of tokens) if (capital) found.add(key);
  return found;
}

const SPEAKERS = wordSet('i you your my we our');

function standsForSide(tokens: readonly Token[], mentions: readonly Mention[], variables: readonly string[]): boolean {
  return (
    mentions.some(({ concept }) => concept === 'company_side' || concept === 'customer_side') ||
    anyOneOf(tokens, SPEAKERS) ||
    variables.some((variable) => roleOfVariable(variable) !== undefined)
  );
}

/** Tokens as a text that is the same for equal words only; a field says all that is known of it. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.field ? fieldWords(token.field) : token.text)).join(' ');
}

/** All that is known of a field, as a text that is the same for equal fields only. */
export function fieldWords({ variable, type, filters, known }: PassageField): string {
  const value = known === undefined ? '' : `${known.length} ${known}`;
  return `{${variable} ${type ?? ''} ${filters.join(' ')} ${value}}`;
}
