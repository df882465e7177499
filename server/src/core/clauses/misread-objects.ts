import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { isNotMerely } from './guards/no-limit.ts';

/** Whether what is let go is another thing than a debt, or a right that is given up: `struck out the arbitration clause`, `waives any right to reinstate`. */
export function isOfOtherObject(sentence: Sentence, mention: Mention): boolean {
  return (
    isOfPaperOrPlea(sentence, mention) ||
    isRightGivenUp(sentence, mention) ||
    // `not merely as a courtesy`
    (mention.concept === 'as_a_gift' && isNotMerely(sentence.tokens, mention.from)) ||
    isPartOfSum(sentence, mention)
  );
}

const PARTS = wordSet('section sections paragraph paragraphs clause article');

/** `The parties delete Section 9`: a part of the paper, and no statement. */
export function isOfSection({ tokens }: Sentence, { concept, kind, to }: Mention): boolean {
  return concept === 'remove' && kind === 'verb' && isOneOf(tokens[to], PARTS) && tokens[to + 1]?.kind === 'number';
}

const OWN_ACCOUNT = wordSet(
  `responsibility liability liabilities accountability duty duties obligation obligations claim claims right rights knowledge having involvement
  part interest intention intent recourse remedy remedies warranty warranties`,
);
const LEADS = wordSet(
  'a an any all every each its their his her our your my the such whatever whatsoever further other both at times time always forever continuously legal and or',
);
const LONGEST_LEAD = 5;

/** `disavows any responsibility for marks`, `disclaims all liability for one`: a duty or a right is disowned, and no mark. */
export function isOfOwnAccount(sentence: Sentence, mention: Mention): boolean {
  const { tokens } = sentence;
  const { concept, kind, to } = mention;
  if (isObjectionOfOther(sentence, mention)) return true;
  if (concept !== 'disavow' || kind !== 'verb') return false;
  let at = to;
  while (at < to + LONGEST_LEAD && isOneOf(tokens[at], LEADS)) at++;
  return isOneOf(tokens[at], OWN_ACCOUNT);
}

const OBJECTIONS = wordSet('dispute disputes objection objections protest protests challenge challenges');
const DEFINITE = wordSet('the that this these those every each such any all his her your said');
const HANDLES = wordSet(
  `respond responds reply replies answer answers handle handles process processes investigate investigates review reviews consider
  considers receive receives file files log logs acknowledge acknowledges address addresses treat treats forward forwards note notes
  record records reinvestigate examine examines resolve resolves evaluate evaluates route routes deal deals look looks`,
);

/** `Bank shall respond to the dispute`: what is done with an objection of the other side disowns no mark. */
function isObjectionOfOther({ tokens, segments, segmentOf }: Sentence, { concept, from, to }: Mention): boolean {
  if (concept !== 'disavow' || to - from !== 1 || !isOneOf(tokens[from], OBJECTIONS)) return false;
  const head = segments[segmentOf[from] ?? 0]?.verb?.head;
  if (head === undefined || head >= from || !isOneOf(tokens[head], HANDLES)) return false;
  return anyOneOf(tokens.slice(Math.max(head, from - 3), from), DEFINITE);
}

const MADE_UP = wordSet('consists consisted consist consisting composed made comprised comprises comprising');
const FARTHEST_PART = 12;

/** `the $900 between them consisted of default interest and advances`: what a sum is made up of, and nothing that comes due. */
function isPartOfSum({ tokens }: Sentence, { concept, kind, from }: Mention): boolean {
  if (concept !== 'revive_on_default' || kind === 'verb') return false;
  const before = tokens.slice(Math.max(0, from - FARTHEST_PART), from);
  const at = before.findLastIndex((token) => isOneOf(token, MADE_UP));
  const isOf = at >= 0 && before.slice(at + 1, at + 3).some(({ key }) => key === 'of');
  const isEnded = before.slice(at + 1).some(({ text }) => text === ';' || text === ':');
  return isOf && !isEnded && !anyOneOf(before, WILL);
}
const WILL = wordSet('will shall if when upon would may');

const LETS_GO: ReadonlySet<string> = new Set(['forgive', 'cancel']);
const ARTICLES = wordSet('the a an any every all each its their his her your our out up off such that this');
const THINGS = wordSet(
  `draft drafts clause clauses paragraph paragraphs section sentence form note page pages wording agreement letter exhibit word words
  defense defenses objection objections argument arguments appointment meeting hearing subscription membership policy jury notice`,
);
const DESCRIBES = wordSet(
  'arbitration earlier prior first old printed standard confidentiality indemnity payment insurance draft form',
);
const SUMS = wordSet('balance difference remainder debt amount sum bill account rest');
const FARTHEST_NOUN = 5;

/** `The parties struck out the arbitration clause`, `waives any defense that it is too vague`: no sum is let go. */
function isOfPaperOrPlea({ tokens }: Sentence, { concept, kind, to }: Mention): boolean {
  if (!LETS_GO.has(concept) || (kind !== 'verb' && kind !== 'phrase')) return false;
  let noun = to;
  while (noun < to + FARTHEST_NOUN && (isOneOf(tokens[noun], ARTICLES) || isOneOf(tokens[noun], DESCRIBES))) {
    if (isOneOf(tokens[noun], THINGS) && !isOneOf(tokens[noun + 1], THINGS)) break;
    noun++;
  }
  return noun > to && isOneOf(tokens[noun], THINGS) && !anyOneOf(tokens.slice(noun, noun + 3), SUMS);
}

const GIVES_UP = wordSet(
  'waives waive waived renounces renounce surrenders surrender abandons abandon relinquishes relinquish',
);
const RIGHT = wordSet('right rights power option');
const REVIVES = wordSet('reinstate revive restore accelerate reopen refile appeal rescind reassert');
const FARTHEST_RIGHT = 6;

/** `Company waives any right to reinstate the original balance on default.` */
function isRightGivenUp({ tokens, denied }: Sentence, { concept, from }: Mention): boolean {
  if (concept === 'revive_on_default') {
    const before = tokens.slice(Math.max(0, from - FARTHEST_RIGHT), from);
    const right = before.findLastIndex((token) => isOneOf(token, RIGHT));
    const start = Math.max(0, from - FARTHEST_RIGHT);
    const waives = before.slice(0, Math.max(0, right)).findIndex((token) => isOneOf(token, GIVES_UP));
    return right > 0 && tokens[from - 1]?.key === 'to' && waives >= 0 && (denied[start + waives] ?? 0) % 2 === 0;
  }
  if (concept !== 'forgive' || !isOneOf(tokens[from], GIVES_UP)) return false;
  const behind = tokens.slice(from + 1, from + FARTHEST_RIGHT);
  const right = behind.findIndex((token) => isOneOf(token, RIGHT));
  return right >= 0 && behind[right + 1]?.key === 'to' && isOneOf(tokens[from + right + 3], REVIVES);
}
