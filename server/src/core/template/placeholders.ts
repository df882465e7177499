import { snakeName } from './expression.ts';

/** The styles in which other systems, and people, mark what is still to be filled in. */
export type ForeignStyle =
  | 'double-bracket'
  | 'guillemets'
  | 'dollar-brace'
  | 'chevrons'
  | 'brace'
  | 'bracket'
  | 'angle'
  | 'percent'
  | 'underscores'
  | 'blank'
  | 'tbd'
  | 'todo';

/** One style: what it looks like, and which of those are none. The pattern's first group is the name. */
export type PlaceholderStyle = {
  readonly style: ForeignStyle;
  readonly pattern: RegExp;
  /** False for what only looks like one. */
  readonly accepts?: (name: string) => boolean;
};

/** In the order in which they are looked for: an earlier one wins where two overlap. All patterns are bounded. */
export const PLACEHOLDER_STYLES: readonly PlaceholderStyle[] = [
  { style: 'double-bracket', pattern: /\[\[[ \t]*([^[\]\r\n|]{1,60})\]\]/g, accepts: hasName },
  { style: 'guillemets', pattern: /«[ \t]*([^«»\r\n]{1,60})»/g, accepts: hasName },
  { style: 'dollar-brace', pattern: /\$\{[ \t]*([^{}\r\n]{1,60})\}/g, accepts: hasName },
  { style: 'chevrons', pattern: /<<[ \t]*([^<>\r\n]{1,60})>>/g, accepts: hasName },
  { style: 'brace', pattern: /(?<![{$#\\])\{[ \t]*([A-Za-z][\w .'’-]{0,60})\}(?!\})/g },
  { style: 'bracket', pattern: /(?<![\]\\!])\[([^[\]\r\n]{2,80})\](?![([:{])/g, accepts: isFillIn },
  { style: 'angle', pattern: /<([A-Za-z][A-Za-z0-9 _'’-]{1,40})>/g, accepts: isAngled },
  { style: 'percent', pattern: /%([A-Z][A-Z0-9_]{1,40})%/g },
  { style: 'underscores', pattern: /(?<![\w\\])__([A-Z][A-Z0-9_ ]{1,40}?)__(?!\w)/g, accepts: isUnderscored },
  { style: 'blank', pattern: /(?<![A-Za-z0-9_\\])(?:\\?_){3,}(?![A-Za-z0-9])/g },
  { style: 'tbd', pattern: /(?<![\w.-])(?:TBD|TBA|T\.B\.D\.|T\.B\.A\.)(?![\w-])/g },
  { style: 'todo', pattern: /(?<![\w-])(?:TODO|FIXME|XXX)(?![\w-])/g },
];

/** Words that begin, or are, what somebody is asked to fill in. */
const FILL_IN = new Set(
  (
    'your my insert enter fill add name names date dates amount sum number address city state zip street phone telephone email ' +
    'company customer creditor debtor collector provider patient hospital bank lender account reference recipient sender day ' +
    'month year title client agency invoice today'
  ).split(' '),
);
/** Brackets with a meaning of their own in letters and citations. */
const KEPT =
  /^(?:sic|seal|l\.? ?s\.?|emphasis (?:added|omitted|in original)|citations? omitted|internal .{1,40} omitted|signature page.{0,40}|remainder of .{0,60}|redacted|end of .{0,60}|exhibit .{1,20}|x|\s*)\.?$/i;
const SMALL_WORDS = new Set(['of', 'the', 'or', 'and', 'in', 'to', 'for', 'a', 'an', 'on', 'if', 'any']);
const HTML = new Set(
  'a b i u p br hr em strong sub sup table tr td th thead tbody ul ol li div span h1 h2 h3 h4 h5 h6 center font img blockquote code pre del ins small big'.split(
    ' ',
  ),
);

function hasName(name: string): boolean {
  return snakeName(name) !== undefined;
}

/** Whether what stands in brackets is something to be filled in, and no `[sic]`. */
export function isFillIn(name: string): boolean {
  if (name.startsWith('^') || KEPT.test(name) || !/\p{L}/u.test(name)) return false;
  const words = name.split(/[\s_/-]+/).filter((word) => word !== '');
  if (FILL_IN.has((words[0] ?? '').toLowerCase().replace(/\W+$/, '')) && words.length <= 10) return true;
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return true;
  return (
    words.length > 1 &&
    words.length <= 6 &&
    words.every((word) => SMALL_WORDS.has(word) || /^\p{Lu}[\p{L}'’]*$/u.test(word))
  );
}

function isAngled(name: string): boolean {
  if (HTML.has((name.split(/\s/)[0] ?? '').toLowerCase())) return false;
  return name === name.toUpperCase() || (/[ _]/.test(name) && FILL_IN.has((name.split(/[ _]/)[0] ?? '').toLowerCase()));
}

/** Two underscores also make bold text: only what reads as a field counts. */
function isUnderscored(name: string): boolean {
  return name.includes('_') || FILL_IN.has(name.toLowerCase());
}
