import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { standsIn } from '../concept-bits.ts';
import type { ClauseDetection } from '../conditions.ts';
import { allowances } from './allowances.ts';
import { asItPleases, atWill } from './at-will.ts';
import { bindsNobody } from './binds-nobody.ts';
import { conditionals, conditionalsBeside } from './conditionals.ts';
import { countsAs } from './counts-as.ts';
import { definitions } from './definitions.ts';
import { doneToClause } from './done-to-clause.ts';
import { dropped } from './dropped.ts';
import { emptied } from './emptied.ts';
import { endings, selfEndings } from './endings.ts';
import { foundInTime } from './found-in-time.ts';
import type { Guard, GuardFinder } from './guard.ts';
import { hedges } from './hedges.ts';
import { hollowed } from './hollowed.ts';
import { keptEntries } from './kept-entries.ts';
import { leftOutside } from './left-outside.ts';
import { limits } from './limits.ts';
import { narrowBeside, narrowObject } from './narrow-object.ts';
import { noDuty } from './no-duty.ts';
import { notAgreed } from './not-agreed.ts';
import { oneView } from './one-view.ts';
import { onlyMeant } from './only-meant.ts';
import { onlyWeighed } from './only-weighed.ts';
import { opinions } from './opinions.ts';
import { otherCount } from './other-count.ts';
import { isOfOtherThing } from './other-things.ts';
import { over } from './over.ts';
import { ownForce } from './own-force.ts';
import { ownReading } from './own-reading.ts';
import { permissions } from './permissions.ts';
import { putAside } from './put-aside.ts';
import { refused } from './refused.ts';
import { requestsGuarded } from './requests.ts';
import { isNumbered, NUMBERED_PARTS, OF_ITSELF } from './self-reference.ts';
import { setAside } from './set-aside.ts';
import { soFar } from './so-far.ts';
import { somethingLess } from './something-less.ts';
import { staysUp } from './stays-up.ts';
import { timeLimits } from './time-limits.ts';
import { undone } from './undone.ts';
import { unexplained } from './unexplained.ts';
import { unsaid } from './unsaid.ts';

/** Guards that count in the clause's own sentences and in any other that speaks of the same thing. */
const ABOUT_THE_CLAUSE: readonly GuardFinder[] = [
  limits,
  permissions,
  timeLimits,
  noDuty,
  definitions,
  opinions,
  selfEndings,
  over,
  undone,
  allowances,
  putAside,
  setAside,
  leftOutside,
  bindsNobody,
  keptEntries,
  staysUp,
  otherCount,
  narrowBeside,
  somethingLess,
  countsAs,
  foundInTime,
  asItPleases,
];
const IN_EVIDENCE: readonly GuardFinder[] = [
  conditionals,
  onlyMeant,
  onlyWeighed,
  narrowObject,
  atWill,
  hedges,
  soFar,
  ...ABOUT_THE_CLAUSE,
  emptied,
  doneToClause,
  unexplained,
  endings,
  notAgreed,
  refused,
  dropped,
  unsaid,
  ownForce,
  ownReading,
  oneView,
];
const BESIDE_ABOUT: readonly GuardFinder[] = [
  emptied,
  conditionalsBeside,
  ...ABOUT_THE_CLAUSE,
  notAgreed,
  refused,
  dropped,
  endings,
  unsaid,
  unexplained,
  doneToClause,
  ownForce,
  ownReading,
  oneView,
];
/** A request promises nothing: only what takes it back, or leaves it to the reader, counts. */
const OF_REQUEST: readonly GuardFinder[] = [requestsGuarded, dropped, hollowed];
const BESIDE_OTHER: readonly GuardFinder[] = [revivals, definitions, notAgreed, refused, endings, bindsNobody];

/** Guards of how far and how long something reaches: of what a sentence speaks of, and of nothing else. */
const OF_EXTENT: ReadonlySet<GuardFinder> = new Set([limits, timeLimits, conditionalsBeside]);
const BESIDE_OTHER_THING = BESIDE_ABOUT.filter((one) => !OF_EXTENT.has(one));

const ITS_PARTS = sought(OF_ITSELF);

/** A sentence that follows the clause and is no longer than this is read as going on about it. */
const LONGEST_FOLLOWER = 60;

/** Guards in a sentence that carries evidence: every condition, exception and limit in it must be explained. */
export function guardsOf(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  return find(detect.request ? OF_REQUEST : IN_EVIDENCE, sentence, index, detect);
}

/** Guards in another sentence of the same section: only what reaches over to the clause. `next`: it follows evidence. */
export function guardsBeside(sentence: Sentence, index: number, detect: ClauseDetection, next: boolean): Guard[] {
  if (detect.request) return find(OF_REQUEST, sentence, index, detect);
  const isAbout =
    (next && sentence.tokens.length < LONGEST_FOLLOWER) ||
    standsIn(detect.topic, sentence.mentions) ||
    sentence.mentions.some(({ concept, weak }) => !weak && detect.allow.includes(concept)) ||
    holdsOne(sentence.tokens, ITS_PARTS) ||
    (holdsOne(sentence.tokens, NUMBERED_PARTS) && sentence.tokens.some((_, at) => isNumbered(sentence.tokens, at)));
  if (!isAbout) return find(BESIDE_OTHER, sentence, index, detect);
  return find(isOfOtherThing(sentence, detect) ? BESIDE_OTHER_THING : BESIDE_ABOUT, sentence, index, detect);
}

function find(finders: readonly GuardFinder[], sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  const found: Guard[] = [];
  for (const finder of finders)
    for (const guard of finder(sentence, detect))
      if (!detect.fine.includes(guard.kind)) found.push({ ...guard, sentence: index });
  return found;
}

/** What a default brings back counts wherever it stands. */
function revivals(sentence: Sentence, detect: ClauseDetection) {
  return emptied(sentence, detect).filter(({ kind }) => kind === 'revive_on_default');
}
