import { names, type Sentence } from '../../language/analysis.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/**
 * A receipt that the company only has to fill in and sign: `Received from … the sum of $____`, that nothing is left, and a place
 * to sign for the company, or who shall complete the form.
 */
export function receiptForm({ sentences }: CheckScope): Found[] {
  const lead = sentences.findIndex((_, index) => leadsToForm(sentences, index));
  if (lead >= 0) return [{ sentence: lead, from: 0, to: 1 }];
  const received = sentences.findIndex((sentence) => receivedAt(sentence) >= 0);
  if (received < 0 || !sentences.some((sentence) => names(sentence, 'told_it_is_over'))) return [];
  if (!sentences.some((sentence) => isToSign(sentence))) return [];
  const at = receivedAt(sentences[received] as Sentence);
  return [{ sentence: received, from: at, to: at + 1 }];
}

const FARTHEST_ROW = 6;
const ROWS = wordSet('received amount date paid sum');

/** `Company shall sign and mail Customer this statement:` before rows for the date, the amount and a balance of nothing. */
function leadsToForm(sentences: readonly Sentence[], index: number): boolean {
  const { tokens, mentions, stances, segmentOf, denied } = sentences[index] as Sentence;
  if (tokens.at(-1)?.text !== ':' || !mentions.some(({ concept, weak }) => PAPERS.has(concept) && !weak)) return false;
  const isGiven = mentions.some(({ concept, kind, from }) => {
    const stance = stances[segmentOf[from] ?? 0];
    const isDuty = stance?.modality === 'must' && (stance.bearers.has('company') || !stance.bearers.has('customer'));
    return concept === 'gives_paper' && kind === 'verb' && isDuty && (denied[from] ?? 0) % 2 === 0;
  });
  const rows = sentences.slice(index + 1, index + 1 + FARTHEST_ROW);
  return (
    isGiven &&
    rows.some((row) => names(row, 'told_it_is_over')) &&
    rows.some((row) => anyOneOf(row.tokens, ROWS)) &&
    !rows.some((row) => names(row, 'on_account_receipt'))
  );
}

const PAPERS: ReadonlySet<string> = new Set(['ack_paper', 'paper_of_receipt']);
const WRITER = wordSet('we i company creditor has have was is hereby');
const SUM = wordSet('sum amount payment check cheque money funds order settlement');
const FARTHEST_SUM = 12;

/** Where `received` stands as the statement of a receipt; -1 where it does not. */
function receivedAt(sentence: Sentence): number {
  const { tokens, segments, segmentOf, denied } = sentence;
  return tokens.findIndex((token, at) => {
    if (token.key !== 'received' || (denied[at] ?? 0) % 2 === 1) return false;
    const before = tokens[at - 1];
    const opens = before === undefined || before.kind === 'mark' || before.text.startsWith('_');
    const isStated = segments[segmentOf[at] ?? 0]?.kind === 'main' && (opens || isOneOf(before, WRITER));
    if (!isStated && !isAcknowledged(sentence, segmentOf[at] ?? 0)) return false;
    const behind = tokens.slice(at + 1, at + 1 + FARTHEST_SUM);
    return behind.some((one) => one.kind === 'money' || one.kind === 'field' || isOneOf(one, SUM) || isBlank(one));
  });
}

const TELLS = wordSet('acknowledges confirms certifies attests states acknowledge confirm certify attest');

/** `Clinic acknowledges that on ____ it received …`: what the company says there of itself. */
function isAcknowledged({ tokens, segments, stances }: Sentence, at: number): boolean {
  const before = segments[at - 1];
  const teller = stances[at - 1];
  if (segments[at]?.kind !== 'that' || !before?.verb || before.kind !== 'main') return false;
  if (!isOneOf(tokens[before.verb.head], TELLS) || teller?.modality !== 'is') return false;
  const receives = stances[at]?.bearers;
  return teller.bearers.has('company') && !teller.bearers.has('customer') && receives?.has('company') === true;
}

function isBlank({ text }: Token): boolean {
  return text.startsWith('_') || text === '$';
}

/** `Signed for the Clinic: Ann Cho, Manager`, `By: Ann Cho`: somebody's name behind the colon. */
function isNamed(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex(({ text }) => text === ':');
  // `By: /s/ Ann Cho`
  const name = tokens[colon + 1]?.text === '/' && tokens[colon + 3]?.text === '/' ? colon + 4 : colon + 1;
  return colon > 0 && colon <= LONGEST_SIGNER && tokens[name]?.capital === true && tokens[name + 1]?.capital === true;
}

const LONGEST_SIGNER = 6;
const LINE = wordSet('by signature signed name title for');
const SIGNS = wordSet('complete sign return date');
const FORM = wordSet('form receipt slip confirmation acknowledgment');

/** `By: ____`, `For the Clinic: ____`, `Company shall complete and sign this form`. */
function isToSign({ tokens, stances, segmentOf }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (isOneOf(token, SIGNS) && anyOneOf(tokens.slice(at + 1, at + 6), FORM)) {
      const stance = stances[segmentOf[at] ?? 0];
      return stance?.modality === 'must' && stance.bearers.has('company');
    }
    if (!isOneOf(token, LINE)) return false;
    const blank = tokens.findIndex((one, place) => place > at && place < at + FARTHEST_SUM && isBlank(one));
    if (blank > 0 && tokens.slice(at, blank).some(({ text }) => text === ':')) return true;
    return at === 0 && isNamed(tokens);
  });
}
