import { roleOfVariable } from '../../language/roles.ts';
import type { Node, Resolve, Template } from '../../template/types.ts';
import { isPartyWord } from './party-words.ts';

/** What a document calls a party: `Creditor`, `the Debtor`, `{{ company_name }}`. */
export type PartyTerm = {
  readonly text: string;
  readonly article: boolean;
  /** The full name that a definition gives the term to: `Harbor Point Receivables, LLC`. */
  readonly name?: string;
};

/** The words of a document for those who sign it and for what it speaks of. */
export type Terms = {
  /** `first`: one person writes to the other, as `I` to `you`. */
  readonly person: 'first' | 'third';
  readonly company: PartyTerm;
  readonly customer: PartyTerm;
  /** Whether `Party` and `Parties` are written with a capital. */
  readonly parties: boolean;
  /** What the document calls itself, behind `this`. */
  readonly agreement: string;
  /** Words that it writes with a capital because it defines them: `Account`, `Billed Amount`. */
  readonly defined: ReadonlySet<string>;
};

/** The words that the wordings of a pack use for the parties. */
export const COMPANY = 'Company';
export const CUSTOMER = 'Customer';
/** Things that wordings write with a capital, with the plain words for a document that does not define them. */
export const THINGS: readonly (readonly [string, string])[] = [
  ['Billed Amount', 'amount billed'],
  ['Settlement Amount', 'settlement amount'],
  ['Difference', 'difference'],
  ['Account', 'account'],
];

/** Reads a document's own terms from its source. Always gives some: a document without any gets the pack's. */
export function termsOf(template: Template, resolve?: Resolve): Terms {
  const known = TERMS.get(template);
  if (known) return known;
  const text = template.text.slice(template.bodyStart);
  const texts = [text, ...includedTexts(template.nodes, resolve)];
  const terms: Terms = {
    person: isFirstPerson(text) ? 'first' : 'third',
    company: partyTerm('company', template, text),
    customer: partyTerm('customer', template, text),
    parties: /\bPart(?:y|ies)\b/.test(text),
    agreement: ownName(text),
    defined: new Set(THINGS.map(([thing]) => thing).filter((thing) => defines(texts, thing))),
  };
  TERMS.set(template, terms);
  return terms;
}

/** A memory only. */
const TERMS = new WeakMap<Template, Terms>();

/** Whether the pack's wordings fit the document as they are. */
export function usesPackTerms({ person, company, customer }: Terms): boolean {
  return person === 'third' && isPlain(company, COMPANY) && isPlain(customer, CUSTOMER);
}

function isPlain({ text, article }: PartyTerm, word: string): boolean {
  return text === word && !article;
}

/** `I` and `you`, in a text that defines no parties. */
function isFirstPerson(text: string): boolean {
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  if (definitionsIn(text).length > 0) return false;
  const first = count(/(?<![\p{L}.'’])(?:I|my|me)(?![\p{L}.'’])/gu);
  const parties = count(/\b(?:Company|Customer|Creditor|Debtor|Consumer|Collector|Part(?:y|ies))\b/g);
  return first >= 2 && first > parties;
}

type Side = 'company' | 'customer';

function partyTerm(side: Side, template: Template, text: string): PartyTerm {
  const pack = side === 'company' ? COMPANY : CUSTOMER;
  const defined = definitionsIn(text).find((one) => sideOf(one) === side);
  if (defined) {
    const name = nameBefore(defined.before);
    return { text: defined.term, article: prefersArticle(text, defined.term), ...(name === undefined ? {} : { name }) };
  }
  return wordFor(side, text) ?? variableFor(side, template, text) ?? { text: pack, article: false };
}

type Definition = { readonly term: string; readonly before: string };

const DEFINITION =
  /\((?:(?:the|hereinafter|herein|hereafter|called|referred to as|collectively|together)[ ,]{1,2}){0,3}["“]([A-Z][\w’' -]{0,40})["”]\)/g;

function definitionsIn(text: string): readonly Definition[] {
  const found = [...text.matchAll(DEFINITION)].map((match) => ({
    term: match[1] ?? '',
    before: text.slice(Math.max(0, match.index - 120), match.index),
  }));
  return found.filter((one) => sideOf(one) !== undefined);
}

const ORGANISATION =
  /\b(?:LLC|L\.L\.C|LLP|Inc|Corp|Corporation|Ltd|P\.?C|PLLC|Bank|Hospital|Clinic|Company|Co|Group|Partners|Associates|Services|Recovery|Union)\b\.?[,*\s]{0,4}$/;

/** The capitalised words that a stretch of text ends with. */
function nameBefore(before: string): string | undefined {
  const paragraph = before.split(/\n\s*\n/).at(-1) ?? '';
  const words = paragraph
    .trimEnd()
    .replace(/[*_,]+$/, '')
    .split(/\s+/);
  const stop = words.findLastIndex((word) => !/^[*_]{0,2}(?:\p{Lu}|&)/u.test(word));
  const name = words
    .slice(stop + 1)
    .join(' ')
    .replace(/[*_]/g, '');
  return name.length > 2 ? name : undefined;
}

/** Whom a defined term names: by the word itself, else by what stands before it. */
function sideOf({ term, before }: Definition): Side | undefined {
  const word = term.toLowerCase().replace(/^the /, '');
  if (isPartyWord(word, 'company')) return 'company';
  if (isPartyWord(word, 'customer')) return 'customer';
  // `Account`, `Agreement`, `Parties` follow other words than a name.
  const field = /\{\{-?\s{0,4}([\w.]{1,60})[^{}]{0,60}\}\}[*_,\s]{0,4}$/.exec(before)?.[1];
  if (field !== undefined) return roleOf(field);
  if (ORGANISATION.test(before)) return 'company';
  if (/^[A-Z]\w+$/.test(term) && before.trimEnd().replace(/\*+$/, '').endsWith(term)) return 'customer';
  return undefined;
}

function roleOf(variable: string): Side | undefined {
  const role = roleOfVariable(variable);
  return role === 'company' || role === 'customer' ? role : undefined;
}

function prefersArticle(text: string, term: string): boolean {
  const defined = [`the "${term}"`, `the “${term}”`].some((words) => text.includes(words));
  const all = text.split(term).length - 1;
  const quoted = text.split(`"${term}"`).length + text.split(`“${term}”`).length - 2;
  const articled = text.split(`the ${term}`).length + text.split(`The ${term}`).length - 2;
  return all === quoted ? defined : articled * 2 > all - quoted;
}

/** Without a definition: the word for the party that the document uses most. */
function wordFor(side: Side, text: string): PartyTerm | undefined {
  const counts = new Map<string, number>();
  for (const [whole, the, word = ''] of text.matchAll(
    /(?<![\p{L}_."“-])([Tt]he )?([A-Z]?[a-z]{3,12})(?![\p{L}_"”-])/gu,
  )) {
    if (!isPartyWord(word.toLowerCase(), side) || whole === '') continue;
    const capital = /^[A-Z]/.test(word);
    if (!capital && the === undefined) continue;
    const key = `${the === undefined ? '' : 'the '}${word}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (best === undefined || best[1] < 2) return undefined;
  const article = best[0].startsWith('the ');
  return { text: article ? best[0].slice(4) : best[0], article };
}

/** A template that says `{{ customer_name }} shall pay`. */
function variableFor(side: Side, { frontMatter }: Template, text: string): PartyTerm | undefined {
  for (const { name, type } of frontMatter.variables.values()) {
    if ((type !== 'party' && type !== 'text') || roleOf(name) !== side || !/name$|^(?:company|customer)$/.test(name))
      continue;
    if (text.includes(`{{ ${name} }}`)) return { text: `{{ ${name} }}`, article: false };
  }
  return undefined;
}

const NAMES = /\b[Tt]his (Agreement|agreement|Settlement|settlement|[Ll]etter|[Cc]ontract|[Dd]ocument|[Rr]elease)\b/g;

function ownName(text: string): string {
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(NAMES)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return best ?? (/["“]Agreement["”]/.test(text) ? 'Agreement' : 'agreement');
}

/** Written with a capital in running text, or defined by a file that the document takes in. */
function defines(texts: readonly string[], thing: string): boolean {
  const [own = '', ...others] = texts;
  const signs = [`the ${thing}`, `The ${thing}`, `"${thing}"`, `“${thing}”`];
  return signs.some((sign) => own.includes(sign)) || others.some((text) => text.includes(`"${thing}"`));
}

/** The texts of all files that the nodes take in, one level deep. */
function includedTexts(nodes: readonly Node[], resolve: Resolve | undefined): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'render') return node.path === undefined ? [] : (resolve?.(node.path) ?? []);
    if (node.kind === 'for') return includedTexts(node.body, resolve);
    return 'branches' in node ? node.branches.flatMap(({ body }) => includedTexts(body, resolve)) : [];
  });
}
