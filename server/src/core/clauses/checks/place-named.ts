import type { Sentence } from '../../language/analysis.ts';
import type { Token } from '../../language/tokens.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** A county, city or court with a name, or a variable that gives one. */
export function placeNamed(scope: CheckScope): Found[] {
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      if (isCounty(sentence, at) || isCityAndState(sentence, at) || isPlaceField(token))
        found.push({ sentence: index, from: at, to: at + 1 });
    });
  });
  return found;
}

/** `the law of Maine`, `the laws of the State of New York` */
const BEFORE_STATE = wordSet('of the state commonwealth new north south west rhode');
const FARTHEST_STATE = 6;

/** How many tokens a state's name takes behind `law`; 0 where none is named. */
function stateBehind(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.key !== 'of') return 0;
  for (let to = at + 2; to < at + FARTHEST_STATE; to++) {
    const token = tokens[to];
    if (token?.capital === true && STATES.has(token.key)) return to + 1 - at;
    if (!isOneOf(token, BEFORE_STATE)) return 0;
  }
  return 0;
}

/** The law of a state by its name: `Ohio law`, `New York’s law`, `the law of Maine`. */
export function stateLaw({ sentences }: CheckScope): Found[] {
  return sentences.flatMap(({ tokens }, index) =>
    tokens.flatMap((token, at) => {
      const behind = isOneOf(token, LAW) ? stateBehind(tokens, at) : 0;
      if (behind > 0) return [{ sentence: index, from: at, to: at + behind }];
      const before = tokens[at - 1];
      const isNamed = isOneOf(token, LAW) && before?.capital === true && STATES.has(before.key.replace(/['’]s?$/, ''));
      return isNamed ? [{ sentence: index, from: at - 1, to: at + 1 }] : [];
    }),
  );
}

const LAW = wordSet('law laws');
const DISTRICT = wordSet('county parish borough district city');
/** Capitalised words before `County` that do not name it. */
const NO_NAME = wordSet('the that any each a this such home');

/** `Lamar County`, `City of Pendry`. */
function isCounty({ tokens }: Sentence, at: number): boolean {
  if (!isOneOf(tokens[at], DISTRICT)) return false;
  const before = tokens[at - 1];
  const isNamed = before?.capital === true && before.kind === 'word' && !NO_NAME.has(before.key);
  if (goesOnAsName(tokens[at + 1])) return false;
  return isNamed || (tokens[at + 1]?.key === 'of' && tokens[at + 2]?.capital === true);
}

/** The last word of every state's name. */
const STATES = wordSet(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon
  pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming columbia`,
);

/** Capitalised words behind `County` that begin the name of its court. */
const COURT_NAME = wordSet(
  'court courts courthouse circuit superior district municipal justice magistrate common small state civil probate general trial',
);

/** `Lamar County Savings Bank`: the county is only part of a name. */
function goesOnAsName(next: Token | undefined): boolean {
  return next?.kind === 'word' && next.capital && !COURT_NAME.has(next.key);
}

/** `Pendry, Ohio`. */
function isCityAndState({ tokens }: Sentence, at: number): boolean {
  return tokens[at]?.capital === true && isOneOf(tokens[at], STATES) && tokens[at - 1]?.text === ',';
}

const PLACE_NAME = /forum|county|venue|court|place/;

function isPlaceField({ field }: Token): boolean {
  return field !== undefined && PLACE_NAME.test(field.variable);
}
