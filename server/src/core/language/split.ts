/** Abbreviations whose full stop ends no sentence, folded to lower case without the stop. */
const ABBREVIATIONS = new Set(
  `inc ltd llc llp lp pc pa pllc corp co no nos mr mrs ms dr prof st ave blvd rd apt ste esq jr sr hon vs v al etc approx doc inst bk pg rec dept div est fed gen gov
  jan feb mar apr jun jul aug sep sept oct nov dec art sec para cl ch pt vol p pp ed rev stat supp cir d n s e w u a b c f g h i j k m o q r t x y z m.d d.d.s p.c p.a l.l.c u.s u.s.c n.a a.m p.m i.e e.g cal tex fla neb kan minn wis mich ariz colo conn mont nev okla tenn wyo ala ark`.split(
    /\s+/,
  ),
);

/** Cuts `text` from `start` to `end` into sentences; ranges are trimmed and never empty. Linear. */
export function splitSentences(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = start;
  const push = (to: number) => {
    let a = from;
    let b = to;
    while (a < b && isSpace(text, a)) a++;
    while (b > a && isSpace(text, b - 1)) b--;
    if (b > a) found.push({ start: a, end: b });
    from = to;
  };
  for (let at = start; at < end; at++) {
    if (!mayEnd(text.charCodeAt(at))) continue;
    const char = text.charAt(at);
    if (char === '\n' && isLineOfItsOwn(text, from, at, end)) {
      push(at);
      continue;
    }
    if (char === ';' && endsRecitals(text, at + 1)) push(at + 1);
    if (char !== '.' && char !== '!' && char !== '?') continue;
    let to = at + 1;
    while (to < end && /[.!?"”’')\]]/.test(text.charAt(to))) to++;
    if (to >= end) break;
    if (!/\s/.test(text.charAt(to))) continue;
    if (char === '.' && isAbbreviation(text, from, at) && !endsBefore(text, to, end)) continue;
    if (char === '.' && !opensSentence(text, to, end)) continue;
    push(to);
    at = to - 1;
  }
  push(end);
  return found;
}

/** A line break, `!`, `.`, `;` or `?`: without one of these no sentence ends. */
function mayEnd(code: number): boolean {
  return code === 0x0a || code === 0x2e || code === 0x3b || code === 0x3f || code === 0x21;
}

function isSpace(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === ' ' || (!(char > ' ' && char <= '~') && /\s/.test(char));
}

/** `WHEREAS …; NOW, THEREFORE, the Parties agree …`: what is agreed stands apart from what led to it. */
function endsRecitals(text: string, at: number): boolean {
  AGREES_NOW.lastIndex = at;
  return AGREES_NOW.test(text);
}
const AGREES_NOW = /\s{1,4}(?:and,? )?now,? (?:therefore|wherefore)\b/iy;

function isAbbreviation(text: string, from: number, stop: number): boolean {
  let start = stop;
  // `Is anything left? No.`: an answer, and no number.
  if (
    /(?:^|[?:|]\s{0,4})No$/.test(text.slice(Math.max(from - 1, stop - 8, 0), stop)) &&
    !/^\.\s*\d/.test(text.slice(stop, stop + 4))
  )
    return false;
  while (start > from && IN_ABBREVIATION.test(text.charAt(start - 1))) start--;
  const word = text.slice(start, stop).toLowerCase();
  return ABBREVIATIONS.has(word) || LETTERS_WITH_STOPS.test(word) || (word.length === 1 && word !== 'i');
}

const IN_ABBREVIATION = /[\p{L}.]/u;
const LETTERS_WITH_STOPS = /^(?:\p{L}\.)+\p{L}$/u;

/** After `Inc.` a sentence ends only where the next word can open one and is no part of a name. */
function endsBefore(text: string, at: number, end: number): boolean {
  const next = /^\s+(\S+)/.exec(text.slice(at, Math.min(end, at + 60)))?.[1] ?? '';
  // `Doc. No. 2015-22781`
  if (next === 'No.') return false;
  return /^(?:The|This|That|It|If|Neither|Both|Each|No|Nothing|All|Any|Should|Whenever|When|Customer|Company|Patient|In|On|Within|After|Upon|Unless|However|He|She|They|We|I|You|Your|Our|My|Payment|Entries|Nor|Once)[.,]?$/.test(
    next,
  );
}

/** What stands before the name of one who has signed. */
const SIGNED = /\s+(?:\/s\/|\((?:signed|sgd\.?)\)\s)/iy;

/** `(b) The …`, `b) The …`, `(ii) the …`: a part with a letter or a number of its own. */
const PART = /\s+\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)\s/iy;

function opensSentence(text: string, at: number, end: number): boolean {
  PART.lastIndex = at;
  if (PART.test(text)) return true;
  let next = at;
  while (next < end && /[\s"“'‘(*_[]/.test(text.charAt(next))) next++;
  if (next >= end) return true;
  SIGNED.lastIndex = at;
  if (SIGNED.test(text)) return true;
  const char = text.charAt(next);
  return OPENS.test(char);
}
const OPENS = /[\p{Lu}\d$§\uE000-\uF8FF~|•☐☑☒✓✔✗–—-]/u;

/** Lines of signature blocks and address blocks stand alone though Markdown joins them. */
function isLineOfItsOwn(text: string, from: number, at: number, end: number): boolean {
  const line = text.slice(Math.max(from, text.lastIndexOf('\n', at - 1) + 1), at);
  const stop = text.indexOf('\n', at + 1);
  const next = text.slice(at + 1, stop < 0 || stop > end ? end : stop);
  return SIGNATURE_LINE.test(line) || SIGNATURE_LINE.test(next) || PART_NUMBER.test(next) || /(?: {2}|\\)$/.test(line);
}
/** `5.1 The Parties agree …`, without a blank line before it. */
const PART_NUMBER = /^\s{0,8}\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+["“(]?\p{Lu}/u;
const SIGNATURE_LINE =
  /_{3,}|^\s*(?:\/s\/|\((?:signed|sgd\.?)\)\s)|^\s*(?:by|name|title|date|dated|signed|signature|its|printed name)\s*:/i;
