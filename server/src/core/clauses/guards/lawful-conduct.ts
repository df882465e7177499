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

/** Those who sign nothing and whom nothing binds. */
export const OUTSIDERS = wordSet(
  'irs treasury government court courts tribunal authority authorities agency agencies service judge state',
);

/** `The Internal Revenue Service is not bound by this statement`: those who sign nothing, at a token of what is said of them. */
export function isOfOutsider({ tokens, segments, segmentOf, stances }: Sentence, at: number): boolean {
  const index = segmentOf[at] ?? 0;
  const { subject } = segments[index] ?? {};
  if (!subject || stances[index]?.subject.has('company') || stances[index]?.subject.has('customer')) return false;
  return anyOneOf(tokens.slice(subject.from, subject.to), OUTSIDERS);
}

const COURTS = wordSet(
  'court courts judge tribunal regulator regulators law laws statute statutes subpoena authority authorities government irs',
);
const ORDERS = wordSet(
  `order orders ordered require requires required compel compels compelled demand demands oblige obliges exact exacts direct directs
  directed command commands commanded`,
);

/** Where between two tokens a court or the law orders something (`what a court or the tax authorities require`), `farthest` behind its name; -1. */
export function orderFrom(tokens: Sentence['tokens'], from: number, to: number, farthest: number): number {
  const court = tokens.findIndex((token, at) => at >= from && at < to && isOneOf(token, COURTS));
  if (court < 0) return -1;
  return tokens.findIndex((token, at) => at > court && at <= court + farthest && isOneOf(token, ORDERS));
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
