import type { Coverage } from '../../clauses/types.ts';
import { evaluate } from '../../template/evaluate.ts';
import { parse } from '../../template/parse.ts';
import { exampleData, readData } from '../../template/values.ts';
import type { Subject } from '../subject.ts';
import type { Terms } from './terms.ts';
import type { Piece, Wording } from './wording.ts';

/** Whether a document is a template: it has variables or tags, so that a new clause can have them too. */
export function isTemplate({ facts: { template } }: Subject): boolean {
  return template.frontMatter.variables.size > 0 || template.nodes.some(({ kind }) => kind !== 'text');
}

/** Outputs of a wording in a finished document: what is certain as words, everything else as a place to fill in. */
export function plainOutput({ facts, engine }: Subject, coverage: Coverage, terms: Terms): Wording['output'] {
  const known = knownFacts(facts.text, coverage, terms);
  return (tag, names): Piece => {
    const data = new Map<string, string>();
    for (const name of names) {
      const value = known.get(name) ?? engine.pack.variables.get(name)?.default;
      if (value !== undefined) data.set(name, value);
    }
    if (names.every((name) => data.has(name))) {
      const words = printed(tag, data, engine);
      if (words !== undefined) return words;
    }
    const label = names.map((name) => engine.dictionary.get(name)?.label ?? name.replaceAll('_', ' ')).join(' less ');
    return {
      placeholder: `[${label.toLowerCase()}]`,
      filled: printed(tag, new Map([...examples(names, engine), ...data]), engine),
    };
  };
}

/** An output as it prints with the document's examples, else those of the pack; the tag itself where there are none. */
export function printedWith(tag: string, names: readonly string[], { facts, engine }: Subject): string {
  const data = new Map(examples(names, engine));
  for (const name of names) {
    const own = facts.template.frontMatter.variables.get(name);
    const value = own?.example ?? own?.default;
    if (value !== undefined) data.set(name, String(Array.isArray(value) ? value[0] : value));
  }
  return printed(tag, data, engine) ?? tag;
}

/** What the pack's dictionary gives as examples; a list has its first entry. */
function examples(names: readonly string[], { dictionary }: Subject['engine']): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const example = dictionary.get(name)?.example;
    if (example !== undefined) found.set(name, String(Array.isArray(example) ? example[0] : example));
  }
  return found;
}

function printed(tag: string, data: ReadonlyMap<string, string>, engine: Subject['engine']): string | undefined {
  const lines = [...data].map(([name, value]) => {
    const type = engine.dictionary.get(name)?.type ?? 'text';
    const example = JSON.stringify(value);
    // Options and items do not matter here: the value is one of them.
    if (type === 'list') return `  ${name}: { type: list, items: text, example: [${example}] }`;
    return `  ${name}: { type: ${type === 'choice' ? 'text' : type}, example: ${example} }`;
  });
  const template = parse(`---\nvariables:\n${lines.join('\n')}\n---\n${tag}`);
  const read = readData(template, exampleData(template));
  const letter = evaluate(template, read.values);
  return read.problems.length + letter.problems.length > 0 ? undefined : letter.text;
}

const SUM = /\$\s?(\d{1,3}(?:,\d{3})*(?:\.\d{2})?|\d+(?:\.\d{2})?)/g;

/** What a finished document itself says of the usual facts: names, account, sums. */
function knownFacts(text: string, coverage: Coverage, terms: Terms): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [variable, { text: term, article, name }] of [
    ['company_name', terms.company],
    ['customer_name', terms.customer],
  ] as const)
    known.set(variable, name ?? (article ? `the ${term}` : term));
  const account = /\baccount[^.\n]{0,40}?ending(?: in| with)?:? (\w{4})\b/i.exec(text)?.[1];
  if (account !== undefined) known.set('account_last4', account);
  const sums = (clause: string): readonly string[] => {
    const span = coverage.clauses.find(
      ({ id, state }) => id === clause && (state === 'present' || state === 'unclear'),
    )?.span;
    return span === undefined
      ? []
      : [...text.slice(span.start, span.end).matchAll(SUM)].map((match) => (match[1] ?? '').replaceAll(',', ''));
  };
  const [settled] = sums('payment-terms');
  const billed = sums('dispute-recital').find((sum) => sum !== settled);
  if (settled !== undefined) known.set('settlement_amount', settled);
  if (billed !== undefined) known.set('billed_amount', billed);
  return known;
}
