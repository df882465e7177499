import type { Edit, Span } from '../../text/span.ts';
import type { Terms } from './terms.ts';

/** The subject of a sentence, where it is one party: offsets into the sentence. */
type Subject = { readonly span: Span; readonly side: 'company' | 'customer'; readonly suffix: string };

/** The edits that make both parties the subject of a sentence; none where the sentence has no party for its subject. */
export function bothEdits(sentence: string, terms: Terms): readonly Edit[] {
  const subject = subjectOf(sentence, terms);
  if (!subject) return [];
  const rest = sentence.slice(subject.span.end);
  const starts = sentence.slice(0, subject.span.start).trim() === '';
  const neither = pick(starts, terms.person === 'first' ? 'Neither of us' : neitherOf(terms));
  const each = pick(starts, terms.person === 'first' ? 'Each of us' : eachOf(terms));
  const change = (to: string, length: number, words: string): readonly Edit[] => [
    { span: subject.span, text: to + subject.suffix },
    { span: { start: subject.span.end, end: subject.span.end + length }, text: words },
  ];
  const modal = /^(\s+(?:shall|will|must|may|can|would))\s+(not|never)\b/.exec(rest);
  if (modal) return change(neither, modal[0].length, modal[1]!);
  const does = /^\s+(?:does not|do not|doesn't|don't)\s+([a-z]+)/.exec(rest);
  if (does) return change(neither, does[0].length, ` ${thirdPerson(does[1]!)}`);
  const been = /^\s+(has|have|is|are|was|were)(?: not| never|n't)\b/.exec(rest);
  if (been) return change(neither, been[0].length, ` ${SINGULAR[been[1]!] ?? been[1]}`);
  const none = /^\s+([a-z]+)\s+(no)\s+(?=[a-z])/.exec(rest);
  if (none) return change(neither, none[0].length, ` ${singular(none[1]!, subject, terms)} `);
  const plain = /^\s+(shall|will|must|may|can)\b/.exec(rest);
  if (plain) return [{ span: subject.span, text: each + subject.suffix }];
  const verb = /^\s+([a-z]{2,})\b/.exec(rest);
  if (!verb) return [];
  return change(each, verb[0].length, ` ${singular(verb[1]!, subject, terms)}`);
}

/** The place right behind the party that is a sentence's subject; undefined where no party is, or others follow it already. */
export function behindSubject(sentence: string, terms: Terms): number | undefined {
  const subject = subjectOf(sentence, terms);
  return subject === undefined || subject.suffix !== '' ? undefined : subject.span.end;
}

const VERBAL =
  /^(?:\s+(?:each|both|hereby|also|expressly|further|likewise|in turn|therefore))?\s+(?:shall|will|must|may|can|does|do|has|have|had|is|are|was|were|agrees?|admits?|denies|deny|disputes?|contests?|recognizes?|recognises?|acknowledges?|confirms?|states?|accepts?|promises|undertakes?|makes?|places?|pays?|waives?|keeps?|owns?|warrants?|removes?|treats?|settles?|disavows?|enters?|intends?|wants?|wishes|considers?|concedes?|[a-z]+s)\b/;
const SUFFIX =
  /^,? (?:and|or|nor|with) (?:its|their|his|her|our|your|the) [a-z, ]{3,80}?(?=,? (?:shall|will|must|may|agrees?|is|are|do|does)\b)|^, (?:its|their|your|my|our|nor its) [a-z, ]{3,80}?(?=,? (?:shall|will|must|may|agrees?|is|are|do|does)\b)/;

function subjectOf(sentence: string, terms: Terms): Subject | undefined {
  let best: Subject | undefined;
  for (const { words, side } of partyWords(terms)) {
    for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
      if (best !== undefined && best.span.start <= at) break;
      const end = at + words.length;
      if (/[\p{L}\p{N}_]/u.test(sentence.charAt(at - 1)) || !isOpening(sentence.slice(0, at))) continue;
      const suffix = SUFFIX.exec(sentence.slice(end, end + 140))?.[0] ?? '';
      if (!VERBAL.test(sentence.slice(end + suffix.length, end + suffix.length + 60).replace(/^,/, ''))) continue;
      best = { span: { start: at, end: end + suffix.length }, side, suffix };
      break;
    }
  }
  return best;
}

/** What may stand before a subject: nothing, an adverbial that ends with a comma, or a clause that this one is joined to. */
function isOpening(before: string): boolean {
  return before.trim() === '' || /(?:[,;:—–]|\b(?:and|but|that|then))\s*(?:[Tt]he\s+)?$/.test(before);
}

function partyWords(terms: Terms): readonly { readonly words: string; readonly side: Subject['side'] }[] {
  const { company, customer } = terms;
  const forms = (text: string, article: boolean): readonly string[] =>
    article ? [`The ${text}`, `the ${text}`] : [text];
  const found = [
    ...forms(company.text, company.article).map((words) => ({ words, side: 'company' as const })),
    ...forms(customer.text, customer.article).map((words) => ({ words, side: 'customer' as const })),
  ];
  if (terms.person === 'third') return found;
  const pronouns = [
    { words: 'You', side: 'company' as const },
    { words: 'you', side: 'company' as const },
    { words: 'I', side: 'customer' as const },
  ];
  return [...pronouns, ...found];
}

function neitherOf(terms: Terms): string {
  return terms.parties ? 'Neither Party' : `Neither ${name(terms.company)} nor ${name(terms.customer)}`;
}

function eachOf(terms: Terms): string {
  return terms.parties ? 'Each Party' : `Each of ${name(terms.company)} and ${name(terms.customer)}`;
}

function name({ text, article }: Terms['company']): string {
  return article ? `the ${text}` : text;
}

function pick(starts: boolean, words: string): string {
  return starts ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

const SINGULAR: Readonly<Record<string, string>> = { have: 'has', are: 'is', were: 'was', do: 'does' };

/** After `I` and `you` a verb stands in another form than after `each of us`. */
function singular(verb: string, { side }: Subject, { person }: Terms): string {
  if (SINGULAR[verb] !== undefined) return SINGULAR[verb];
  return person === 'first' && (side === 'customer' || !verb.endsWith('s')) ? thirdPerson(verb) : verb;
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (verb === 'be') return 'is';
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
