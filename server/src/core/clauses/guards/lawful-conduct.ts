import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const WRONGS = wordSet(
  `break breaks breaking violate violates violating disobey disobeys disobeying contravene contravening lie lies lying mislead
  misleading misstate misstating perjure perjuring conceal concealing falsify falsifying`,
);
const LONGEST_OBJECT = 8;

/** `Nothing here obliges a party to break the tax laws`: of what nobody may be asked to do. `behind`: the token behind the duty that is denied. */
export function isOfWrong({ tokens }: Sentence, behind: number): boolean {
  return anyOneOf(tokens.slice(behind, behind + LONGEST_OBJECT), WRONGS);
}

const OUTSIDERS = wordSet('irs treasury government court courts tribunal authority authorities service judge state');

/** `The Internal Revenue Service is not bound by this statement`: those who sign nothing, at a token of what is said of them. */
export function isOfOutsider({ tokens, segments, segmentOf, stances }: Sentence, at: number): boolean {
  const index = segmentOf[at] ?? 0;
  const { subject } = segments[index] ?? {};
  if (!subject || stances[index]?.subject.has('company') || stances[index]?.subject.has('customer')) return false;
  return anyOneOf(tokens.slice(subject.from, subject.to), OUTSIDERS);
}

const COMPLIES = wordSet('comply obey follow honor answer respond satisfy discharge fulfill observe');
const LAW = wordSet('law laws statute statutes code regulation regulations subpoena court irs order treasury');
const OWN = wordSet('policy policies practice practices procedures guidelines standards');
const FARTHEST_LAW = 14;

/** `may comply with any duty that the law imposes`: leave to do what the law asks, and no more. */
export function isComplying({ tokens }: Sentence, { verb }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], COMPLIES)) return false;
  const stop = tokens.findIndex(({ text }, at) => at > verb.head && /^[;:,]$/.test(text));
  const end = Math.min(stop < 0 ? tokens.length : stop, verb.head + FARTHEST_LAW);
  const behind = tokens.slice(verb.to, end);
  return anyOneOf(behind, LAW) && !anyOneOf(behind, OWN);
}
