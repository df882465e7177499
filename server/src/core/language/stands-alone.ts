import type { Segment, Span } from './segments.ts';
import { holdsNegator } from './sisters.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const ASKS = wordSet('asking requesting demanding asks requests demands ask request demand');
const ONE = wordSet('it he she');
const ENDINGS = /s$/;

/** In `may send a letter asking that it come down, and it must come down within seven days` the wish ends before the duty. */
function isBehindWish(tokens: readonly Token[], part: Segment, wish: Segment | undefined): boolean {
  if (part.verb?.modality !== 'must' || !wish?.verb || wish.verb.modality !== 'is') return false;
  const isWish = isOneOf(tokens[wish.from - 1], ASKS) && tokens[wish.from]?.key === 'that';
  if (!isWish || !isOneOf(tokens[wish.verb.from - 1], ONE)) return false;
  return wish.verb.to === wish.verb.from + 1 && !ENDINGS.test(tokens[wish.verb.head]?.key ?? '');
}

/**
 * In `You have never shown that …, and I have never shown …` a new subject behind a comma begins anew, and in `I do not think
 * that I owe it and I dispute it` the subject of the denial itself.
 */
export function standsAlone(tokens: readonly Token[], part: Segment, before: readonly Segment[]): boolean {
  const parent = before[before.at(-1)?.parent ?? -1];
  if (!parent) return false;
  const mark = tokens[part.from - 1]?.text;
  // `Customer denies that it is due; the parties are in dispute`
  if (mark === ';' && DENIES.has(tokens[parent.verb?.head ?? -1]?.key ?? '')) return true;
  if (mark === ',' && agreesAnew(tokens, part, parent)) return true;
  if (mark === ',' && isBehindWish(tokens, part, before.at(-1))) return true;
  // `Nothing here means I agree that I owe it, and I am not promising anything`
  const above = before[parent.parent ?? -1];
  if (
    (mark === ',' || mark === ';') &&
    above &&
    part.verb &&
    holdsNegator(tokens, above) &&
    holdsNegator(tokens, part.verb)
  )
    return true;
  if (!holdsNegator(tokens, parent)) return false;
  if (mark === ',' || mark === ';') return true;
  const head = tokens[parent.verb?.head ?? -1]?.key ?? '';
  // `You aren't admitting you overcharged me and I'm not admitting I owe it`
  // `The clinic hasn't proved that it was right and the patient isn't saying that it was`
  const said = tokens[part.verb?.head ?? -1]?.key ?? '';
  if (part.verb && holdsNegator(tokens, part.verb) && (said === head || SAYS.has(said))) return true;
  if (!isI(tokens, part.subject) || !isI(tokens, parent.subject)) return false;
  // `I am not agreeing that I owe it and I am not promising to pay`
  return OPINION.has(head) || (part.verb !== undefined && holdsNegator(tokens, part.verb));
}

const DENIES = wordSet('deny denies denied dispute disputes disputed contest contests contested');
const AGREE = wordSet('agree agrees acknowledge acknowledges confirm confirms stipulate stipulates');

/** `Customer disputes that it is owed, and the parties agree that …`: what is agreed is no part of what one of them disputes. */
function agreesAnew(tokens: readonly Token[], { verb }: Segment, parent: Segment): boolean {
  if (!verb || !DENIES.has(tokens[parent.verb?.head ?? -1]?.key ?? '')) return false;
  // `Both deny that it is forgiven, and both deny that it is canceled`
  const said = tokens[verb.head]?.key ?? '';
  return (AGREE.has(said) || DENIES.has(said)) && tokens[verb.to]?.key === 'that';
}

const OPINION = wordSet('think believe');
const SAYS = wordSet(
  'say saying says admit admitting concede conceding claim claiming accept accepting agree agreeing',
);

function isI(tokens: readonly Token[], { from, to }: Span): boolean {
  return to === from + 1 && tokens[from]?.key === 'i';
}

/** In `Nobody has shown that …, and neither of us says …` a clause with a negative subject of its own stands alone. */
export function deniesOwn(tokens: readonly Token[], part: Segment): boolean {
  const mark = tokens[part.from - 1]?.text;
  return (mark === ',' || mark === ';') && holdsNegator(tokens, part.subject);
}

const DENIES_CLAIM = wordSet('deny denies denied dispute disputes disputed');

/** `has denied that it is due, and its validity has not been shown`: what is not so is no part of what was denied. */
export function endsDenial(tokens: readonly Token[], part: Segment, before: readonly Segment[]): boolean {
  if (!part.verb || tokens[part.from - 1]?.text !== ',' || !holdsNegator(tokens, part.verb)) return false;
  for (let at = before.at(-1)?.parent; at !== undefined; at = before[at]?.parent)
    if (DENIES_CLAIM.has(tokens[before[at]?.verb?.head ?? -1]?.key ?? '')) return true;
  return false;
}
