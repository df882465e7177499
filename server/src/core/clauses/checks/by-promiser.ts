import type { Sentence } from '../../language/analysis.ts';
import type { Span } from '../../language/segments.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

const ACTS: ReadonlySet<string> = new Set(['place_mark', 'mark', 'adverse']);

/**
 * The disavowal of one who also promises to place no mark, under a name of which nobody says whose it is: `Management shall furnish
 * nothing … Management and Resident shall disavow it`. Whoever keeps marks off is the company.
 */
export function byPromiser({ sentences }: CheckScope): Found[] {
  const promisers = new Set(sentences.flatMap(promisersIn));
  if (promisers.size === 0) return [];
  return sentences.flatMap((sentence, index) =>
    sentence.mentions
      .filter(({ concept, from }) => concept === 'disavow' && (sentence.denied[from] ?? 0) % 2 === 0)
      .filter(
        ({ from }) =>
          bearersAt(sentence, from).some((name) => promisers.has(name)) ||
          (isPronoun(sentence, from) && promisersIn(sentences[index - 1]).length > 0),
      )
      .map(({ from, to }) => ({ sentence: index, from, to })),
  );
}

const PRONOUNS = wordSet('they it');

/** `They and Resident shall repudiate it` behind the promise. */
function isPronoun({ segments, segmentOf, tokens }: Sentence, at: number): boolean {
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  return subject !== undefined && isOneOf(tokens[subject.from], PRONOUNS) && tokens[subject.from + 1]?.key === 'and';
}

function promisersIn(sentence: Sentence | undefined): readonly string[] {
  if (!sentence) return [];
  const { mentions, denied, stances, segmentOf } = sentence;
  if (!mentions.some(({ concept, weak }) => OF_REPORTS.has(concept) && !weak)) return [];
  return mentions
    .filter(({ concept, from }) => ACTS.has(concept) && (denied[from] ?? 0) % 2 === 1)
    .filter(({ from }) => {
      const { standing, modality } = stances[segmentOf[from] ?? 0] ?? {};
      return standing === 'agreed' && modality === 'must';
    })
    .flatMap(({ from }) => bearersAt(sentence, from));
}
const OF_REPORTS: ReadonlySet<string> = new Set(['credit_report', 'credit_bureau']);

/** Names of those who act in the clause of a token: its subject, or who stands behind `by`. */
function bearersAt(sentence: Sentence, at: number): readonly string[] {
  const { segments, segmentOf, tokens } = sentence;
  const { subject, verb, to = 0 } = segments[segmentOf[at] ?? 0] ?? {};
  if (!subject || !verb) return [];
  if (!verb.passive) return namesIn(sentence, subject);
  const by = tokens.findIndex(({ key }, place) => place >= verb.to && place < to && key === 'by');
  return by < 0 ? [] : namesIn(sentence, { from: by + 1, to });
}

/** Capital words that name neither the customer nor somebody's thing. */
function namesIn({ tokens, mentions }: Sentence, { from, to }: Span): readonly string[] {
  return tokens.slice(from, to).flatMap(({ key, kind, text, capital }, place) => {
    const at = from + place;
    const isCustomers = mentions.some(
      ({ concept, from: start, to: end }) => concept === 'party_customer' && start <= at && end > at,
    );
    const isName = kind === 'word' && capital && key.length > 2 && !/['’]s?$/.test(text) && !COUNTS.has(key);
    return isName && !isCustomers ? [key] : [];
  });
}
const COUNTS: ReadonlySet<string> = new Set([
  'the',
  'neither',
  'both',
  'each',
  'any',
  'no',
  'all',
  'every',
  'nothing',
  'none',
  'they',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'such',
  'either',
  'nobody',
  'from',
  'upon',
  'within',
  'after',
  'mark',
  'account',
  'bureau',
  'credit',
  'report',
]);
