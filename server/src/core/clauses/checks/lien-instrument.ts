import type { Sentence } from '../../language/analysis.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** What identifies a recorded lien: its number, book and page, the property's address, an exhibit, or a variable for it. */
export function lienInstrument(scope: CheckScope): Found[] {
  return scope.sentences.flatMap((sentence, index) =>
    sentence.tokens.flatMap((token, at) =>
      isInstrumentField(token) || isRecordNumber(sentence, at) || isAddress(sentence, at) || isExhibit(sentence, at)
        ? [{ sentence: index, from: at, to: at + 1 }]
        : [],
    ),
  );
}

const INSTRUMENT_NAME = /lien|instrument|mortgage|property|recording|case/;

function isInstrumentField({ field }: Token): boolean {
  return field !== undefined && INSTRUMENT_NAME.test(field.variable);
}

const RECORD = wordSet(
  `document doc instrument recording recorded book liber folio page reel volume vol docket docketed vin no number # file filed index
  registration reference ref case entry certificate plate serial roll frame sheet ucc cause suit judgment ending lot parcel apn pin title financing`,
);
/** `J-5512`, `A2014`: at most three letters, then a figure. */
const CODE = /^[A-Za-z]{0,3}\d/;
/** How many tokens may stand between the word and its number. */
const FARTHEST = 4;

function isRecordNumber({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at] as Token;
  if (token.text.length < 2 || (token.kind !== 'number' && !CODE.test(token.text))) return false;
  return anyOneOf(tokens.slice(Math.max(0, at - FARTHEST), at), RECORD);
}

const STREET = wordSet(
  `street st avenue ave road rd lane ln drive dr court ct way boulevard blvd terrace place pl circle highway hwy close crescent
  trail row square parkway pike loop`,
);

/** `14 Alder Lane`. */
function isAddress({ tokens }: Sentence, at: number): boolean {
  if (tokens[at]?.kind !== 'number') return false;
  const next = tokens.slice(at + 1, at + 5);
  return next[0]?.capital === true && next.some((token) => token.capital && isOneOf(token, STREET));
}

const ATTACHED = wordSet('exhibit schedule annex appendix attachment');

function isExhibit({ tokens }: Sentence, at: number): boolean {
  return (
    tokens[at]?.capital === true && isOneOf(tokens[at], ATTACHED) && /^(?:[A-Z]|\d+)$/.test(tokens[at + 1]?.text ?? '')
  );
}
