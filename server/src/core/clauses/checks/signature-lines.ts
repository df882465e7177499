/** What the lines of a text give a signature block. */
export type Lines = {
  /** Places to sign, or signatures already given. */
  readonly signatures: number;
  /** Names, titles and dates that stand by them, or blanks for them. */
  readonly names: number;
  readonly dates: number;
  readonly titles: number;
};

const NONE: Lines = { signatures: 0, names: 0, dates: 0, titles: 0 };

/**
 * Counts the signature lines of a text as its readers see it, a variable as U+E000: prose lines (`By: ____ Name: …`), columns
 * (`| Signature | | |`) and tables with a row for each side (`| By | Name | Date |`).
 */
export function signatureLines(visible: string): Lines {
  const lines = visible.split('\n');
  let sum = NONE;
  let columns: readonly Kind[] = [];
  lines.forEach((line, at) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length <= 2) {
      columns = [];
      sum = added(sum, ofLine(line, lines[at + 1] ?? ''));
      return;
    }
    if (cells.every((cell) => /^[\s:-]*$/.test(cell)) && line.includes('-')) return;
    const inside = cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
    const heads = inside.map(kindOf);
    if (heads.filter((kind) => kind !== undefined).length >= 2 && !inside.some(isFilled)) columns = heads;
    else if (columns.includes('signatures')) sum = added(sum, ofKinds(columns));
    else sum = added(sum, ofRow(inside));
  });
  return sum;
}

type Kind = keyof Lines | undefined;

const LABELS: readonly (readonly [keyof Lines, RegExp])[] = [
  ['names', /\bnames?\b|\bprint(?:ed)?\b/i],
  ['dates', /\b(?:dated?|day)\b|^\W*(?:on|this|the)\W*$/i],
  ['signatures', /\b(?:by|sign(?:ed|ature|atory|s)?|hand|subscribed|accepted|agreed)\b/i],
  ['titles', /\b(?:title|position|capacity|office)\b|\bits\W*$/i],
];
/** Blanks right behind these are no places to sign. */
const OTHER_BLANK =
  /\b(?:witness|address|phone|tel|e-?mail|amount|number|no|account|initials?|place|time|zip|page|dob|ssn|file|ref|city|county|state)\b\W*(?:\w+\W*)?$/i;

/** What a label asks for. */
function kindOf(label: string): Kind {
  if (OTHER_BLANK.test(label) && !SIGNED_FOR.test(label)) return undefined;
  return LABELS.find(([, pattern]) => pattern.test(label))?.[0];
}

/** `Signed for Oakfield State Bank:`: what follows is a name. */
const SIGNED_FOR = /^\W*(?:[Ss]igned (?:for|by)|[Bb]y|[Ff]or)\s+(?=\p{Lu})/u;

const BLANK = /_{3,}|\.{6,}|…{2,}/;
const FIELD = '\uE000';

function isFilled(cell: string): boolean {
  return BLANK.test(cell) || cell.includes(FIELD) || cell.includes('/s/');
}

function added(one: Lines, other: Lines): Lines {
  return {
    signatures: one.signatures + other.signatures,
    names: one.names + other.names,
    dates: one.dates + other.dates,
    titles: one.titles + other.titles,
  };
}

function ofKinds(kinds: readonly Kind[]): Lines {
  const count = (kind: keyof Lines) => kinds.filter((one) => one === kind).length;
  return { signatures: count('signatures'), names: count('names'), dates: count('dates'), titles: count('titles') };
}

/** A cell of its own to sign in. */
const SIGN_HERE = /^(?:signature|signed|by)\s?:$/i;

/** `| Signature | | |`: a cell for each side; `| By: ____ | Signed: ____ |`: each cell is a line of its own. */
function ofRow(cells: readonly string[]): Lines {
  const [head = '', ...rest] = cells;
  const kind = kindOf(head);
  if (kind === undefined || head.includes(':') || isFilled(head) || rest.length === 0)
    return cells.reduce(
      (sum, cell) => added(sum, SIGN_HERE.test(cell) ? { ...NONE, signatures: 1 } : ofLine(cell, '')),
      NONE,
    );
  if (kind === 'names' || kind === 'titles') return { ...NONE, [kind]: rest.filter((cell) => cell !== '').length };
  const isSigned = rest.every((cell) => cell === '' || isFilled(cell) || kind === 'dates');
  return isSigned ? { ...NONE, [kind]: rest.length } : NONE;
}

/** Where one of these begins, the blank or the words before it belong to another label. */
const PIECES =
  /(_{3,}|\.{6,}|…{2,}|\/s\/|[;/,(—·]|\.\s|\s{2,}|(?=\b(?:Print(?:ed)? name|Name|Title|Dated?|Its|By|Capacity)\b))/;
const STARTS_LABEL = /^(?:Print(?:ed)? name|Name|Title|Dated?|Its|By|Capacity)\b/;
/** The longest label of a signature line, in words: a longer text with a blank in it is a form's sentence. */
const LONGEST_LABEL = 9;
/** `The Gulf States Loan Company, by Horace Tillman, its Treasurer:` */
const LONGEST_NAMED = 12;
const NAME_LINE = /^\s*(?:name:?\s*)?[\p{Lu}\uE000][^:_.|]{2,60}$/u;
/** `For the Agency` and `Customer` name nobody. */
const SIDE_LINE =
  /^\s*(?:for\b|(?:the )?(?:company|creditor|agency|lender|collector|customer|consumer|debtor|borrower|patient|tenant|payor|holder)\.?\s*$)/i;

/** Who signs behind a date, or nothing: `Dated: ______  Defendant ______`. */
const WHO_SIGNS = /^\s*(?:\p{Lu}[^:_]{2,40}:?\s*)?$/u;

/** `Dated: ______ Customer ______` */
const SIDE_SIGNS =
  /^\s*(?:the )?(?:company|creditor|agency|lender|collector|customer|consumer|debtor|borrower|patient|tenant|plaintiff|defendant|holder|member)\b/i;

/** What a line must have for a blank, a label or a date to stand in it: most prose has none of it. */
const MAY_SIGN =
  /[_…:(\uE000]|\.{6}|\/s\/|Dated?|January|February|March|April|May|June|July|August|September|October|November|December/;

/** One line of prose; `next` is the line under it, where a name may be printed. */
function ofLine(line: string, next: string): Lines {
  if (!MAY_SIGN.test(line)) return NONE;
  let found = NONE;
  let at = 0;
  let label = '';
  let isApart = false;
  let isBehindDate = false;
  const isDetailed = /\b(?:name|title|dated?)\b/i.test(line);
  const plain = withoutBrackets(line).replace(DAY_OF, 'Date: ___ ').replace(BOTH_ASKED, 'Signature: $1 Date: $2');
  for (const piece of plain.split(PIECES)) {
    if (piece === undefined) continue;
    const isSign = BLANK.test(piece) || piece === '/s/';
    if (isSign) {
      isBehindDate ||= at === 1 && found.dates === 1 && found.signatures === 0 && SIDE_SIGNS.test(label);
      const kind = blankKind(
        label,
        at === 0 || (isApart && found.signatures === 1) || (isBehindDate && WHO_SIGNS.test(label)),
        isDetailed || piece === '/s/',
        line,
      );
      if (kind === 'signatures' && isNamed(label)) found = added(found, { ...NONE, names: 1 });
      isApart = false;
      isBehindDate = false;
      if (kind) found = added(found, { ...NONE, [kind]: 1 });
      if (piece === '/s/') found = added(found, { ...NONE, names: 1 });
      else if (kind === 'signatures' && label.trim() === '' && NAME_LINE.test(next) && !SIDE_LINE.test(next))
        found = added(found, { ...NONE, names: 1 });
      at++;
      label = '';
    } else if (/^(?:[;/,(—·]|\.\s|\s{2,})$/.test(piece)) {
      found = added(found, detailOf(label));
      // `By: ______          ______`: two columns
      isApart = /^\s{4,}$/.test(piece);
      // `Dated: ______  ______, Ann Cho`
      if (label.trim() === '')
        isBehindDate = /^(?:\s{2,}|,)$/.test(piece) && at === 1 && found.dates === 1 && found.signatures === 0;
      label = /^[,(]$/.test(piece) ? `${label} ` : '';
    } else {
      if (label.trim() !== '' && STARTS_LABEL.test(piece)) {
        found = added(found, detailOf(label));
        label = '';
      }
      label += piece;
    }
  }
  return added(found, detailOf(label));
}

const BRACKETS = /\(([A-Za-z ,/&]{4,40})\)/g;
const ASKED: ReadonlyMap<string, string> = new Map([
  ['name', 'Name:'],
  ['title', 'Title:'],
  ['date', 'Date:'],
  ['and', ''],
]);

/** `by ______ (name, title, date)`, `(name) Ann Cho, (date) ______`: what is asked for in brackets is a label. */
function withoutBrackets(line: string): string {
  return line.replace(BRACKETS, (whole: string, inside: string) => {
    const words = inside
      .toLowerCase()
      .split(/[ ,/&]+/)
      .filter(Boolean);
    const labels = words.map((word) => ASKED.get(word));
    return labels.includes(undefined) ? whole : ` ${labels.join(' ')} `;
  });
}

/** `Dated this ___ day of June, 2025.` */
const DAY_OF =
  /^\W*(?:dated|signed|executed)\s+(?:this|the)\s+_{2,}\s+day\s+of\s+(?:\p{L}+|_{2,})(?:,?\s*(?:\d{4}|(?:20)?_{2,}))?(?:\.(?=\s|$))?/iu;

/** `Signature/date: ______ / ______` */
const BOTH_ASKED = /\bsignature\s*(?:\/|and|&)\s*date:?\s*(_{3,})\s*\/\s*(_{3,})/i;

/** `Signed by Wade Pospisil:`; not `For the Company:`. */
function isNamed(label: string): boolean {
  return SIGNED_FOR.test(label) && !SIDE_LINE.test(label.replace(SIGNED_FOR, '').replace(/:\s*$/, ''));
}

function blankKind(label: string, isFirst: boolean, isDetailed: boolean, line: string): Kind {
  const words = label.trim().split(/\s+/).filter(Boolean);
  if (words.length > (/:\s*$/.test(label) ? LONGEST_NAMED : LONGEST_LABEL)) return undefined;
  const kind = kindOf(label);
  if (kind) return kind;
  if (OTHER_BLANK.test(label)) return undefined;
  if (!isFirst) return undefined;
  const isAlone = words.length === 0 || /:\s*$/.test(label) || /^for\b/i.test(label.trim());
  return isAlone || isDetailed || (words.length <= 3 && line.trim().length > 0) ? 'signatures' : undefined;
}

/** `Name: Ann Cho`, `Date: March 4`, `Title:`: a label with its value, or with nothing yet; `By: {{ signer_name }}`. */
function detailOf(label: string): Lines {
  const colon = label.indexOf(':');
  if (colon < 0 && BY_FIELD.test(label)) return { ...NONE, signatures: 1, names: 1 };
  if (colon < 0) return DATED.test(label) ? { ...NONE, dates: 1 } : NONE;
  const value = label.slice(colon + 1).trim();
  const kind = kindOf(label.slice(0, colon));
  if (label.slice(0, colon).trim().split(/\s+/).length > LONGEST_LABEL || kind === undefined) return NONE;
  if (kind !== 'signatures') return { ...NONE, [kind]: 1 };
  return value.startsWith(FIELD) || /^\[/.test(value) ? { ...NONE, signatures: 1, names: 1 } : NONE;
}

const DATED =
  /^\s*Dated?\s+[\p{L}\d\uE000]|^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\s[\d_]{1,4}\s?$/u;
/** `By {{ signer_name }}` */
const BY_FIELD = /^\s*(?:By|Signed|Signature)\s+\uE000/;
