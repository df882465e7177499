import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { LEAVES_OUT } from './wide-meanings.ts';

const ANY = wordSet('any every each whatever whichever all');
const SOURCE = wordSet('agency agencies bureau bureaus source company');
const REPORT = wordSet('report reports file files history');
const WHO = wordSet('credit consumer reporting national nationwide');

/** `“Credit Report” means a consumer report on Borrower from any agency`: reports wherever they come from. */
export function isReportOfAny({ tokens, mentions }: Sentence, at: number): boolean {
  const behind = tokens.slice(at + 1);
  if (!mentions.some(({ concept, to }) => concept === 'credit_report' && to <= at) || anyOneOf(behind, LEAVES_OUT))
    return false;
  return (
    anyOneOf(behind.slice(0, FARTHEST_REPORT), REPORT) &&
    behind.some((token, place) => {
      if (!isOneOf(token, ANY)) return false;
      let next = place + 1;
      while (isOneOf(behind[next], WHO)) next++;
      return isOneOf(behind[next], SOURCE) && (behind[next + 1]?.kind ?? 'mark') === 'mark';
    })
  );
}
const FARTHEST_REPORT = 5;

const SORT = wordSet(
  `charge-off charge-offs chargeoff charged-off write-off collection foreclosure repossession delinquency bankruptcy judgment lien inquiry
  default charge write off late payment past-due`,
);
const AROUND = wordSet('a an the status code entry notation tradeline mark record');
const LONGEST = 5;

/** `“Mark” means a charge-off`: one sort of mark out of many. */
export function isOneSort({ tokens, mentions }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  if (!topic.includes('remove') && !topic.includes('place_mark')) return false;
  if (!mentions.some(({ concept, to }) => concept === 'mark' && to <= at)) return false;
  const behind = tokens.slice(at + 1).filter(({ text }) => text !== '.' && text !== '-');
  if (behind.length === 0 || behind.length > LONGEST || !anyOneOf(behind, SORT)) return false;
  return behind.every((token) => isOneOf(token, SORT) || isOneOf(token, AROUND));
}

const ONE_BUREAU = wordSet('equifax experian transunion innovis');
const OTHERS = wordSet('and or any every each other all including includes');

/** `“Bureau” means Equifax`: one place out of many. */
export function isOneBureau({ tokens, mentions }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  if (!topic.includes('remove') && !topic.includes('place_mark')) return false;
  if (isOneSource(tokens, at) && mentions.some(({ concept, to }) => concept === 'credit_report' && to <= at))
    return true;
  const isBureau = mentions.some(({ concept, to }) => concept === 'credit_bureau' && to <= at);
  const behind = tokens.slice(at + 1);
  return (
    isBureau && isOneOf(behind[0], ONE_BUREAU) && !anyOneOf(behind, OTHERS) && !behind.some(({ text }) => text === ',')
  );
}

const FROM = wordSet('from with at by of');

/** `“Credit Report” means a consumer report from Equifax` */
function isOneSource(tokens: Sentence['tokens'], at: number): boolean {
  const behind = tokens.slice(at + 1);
  const named = behind.filter((token) => isOneOf(token, ONE_BUREAU)).length;
  const first = behind.findIndex((token) => isOneOf(token, ONE_BUREAU));
  return named === 1 && isOneOf(behind[first - 1], FROM) && !anyOneOf(behind, OTHERS);
}
