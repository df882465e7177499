import type { Sentence } from '../language/analysis.ts';
import { baseOf } from '../language/compose.ts';
import { holdsOne, sought } from '../language/sought.ts';
import type { Token } from '../language/tokens.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import type { RunSection } from './run.ts';

/** A section's number as written, and its title in words; both may be absent. */
export type SectionName = { readonly number?: number; readonly title: readonly string[] };

const NUMBERED = /^[\s>*_#]*(?:(?:section|clause|article|paragraph|point|§)\s*)?(\d{1,3})(?:\.\d{1,3})*[.):\s*_]/i;
/** No line is looked at further than this, in characters. */
const LONGEST_START = 60;
const LONGEST_TITLE = 8;

/** How other sentences of the text may call each section. A list that repeats one number (`1.`, `1.`) counts on, as in CommonMark. */
export function sectionNames(sections: readonly Pick<RunSection, 'placed'>[], text: string): readonly SectionName[] {
  let before: number | undefined;
  let written: number | undefined;
  return sections.map(({ placed }) => {
    const [first] = placed;
    if (!first) return { title: [] };
    const at = baseOf(first.source, 0) + Math.max(0, first.run.tokens[0]?.start ?? 0);
    const line = text.lastIndexOf('\n', at - 1) + 1;
    const found = NUMBERED.exec(text.slice(line, Math.min(text.length, line + LONGEST_START)))?.[1];
    const given = found === undefined ? undefined : Number(found);
    const number = given !== undefined && given === written && before !== undefined ? before + 1 : given;
    if (given !== undefined) [written, before] = [given, number];
    const title = titleOf(first) ?? titleOf(placed[1]) ?? [];
    return { ...(number === undefined ? {} : { number }), title: title.length <= LONGEST_TITLE ? title : [] };
  });
}

/** The words of a title; undefined for what is none, and for one that is only a number: `10.` */
function titleOf(placed: RunSection['placed'][number] | undefined): readonly string[] | undefined {
  const words = placed?.sentence.label ? placed.sentence.tokens.filter(isWord).map(({ key }) => key) : [];
  return words.length > 0 ? words : undefined;
}

function isWord({ kind }: Token): boolean {
  return kind === 'word';
}

const PARTS = wordSet(
  `section sections clause clauses paragraph paragraphs article articles point points item items term terms provision
  provisions heading numbers § §§`,
);
const NAMES_OF_PARTS = sought(PARTS);
const JOINS = wordSet('and or to through & - – , § no number numbers');
const RANGES = wordSet('to through - –');
/** A pointer names so many sections at most. */
const MOST = 99;

/** Whether a sentence speaks of a part of the text: most do not. */
export function namesParts({ tokens }: Sentence): boolean {
  return holdsOne(tokens, NAMES_OF_PARTS);
}

/** The tokens of a sentence in which it names a section by number or title; empty where it does not. */
export function pointersTo({ tokens }: Sentence, { number, title }: SectionName): readonly number[] {
  const found: number[] = [];
  tokens.forEach((token, at) => {
    if (!isOneOf(token, PARTS)) return;
    if ((number !== undefined && namesNumber(tokens, at, number)) || namesTitle(tokens, at, title)) found.push(at);
  });
  return found;
}

/** `Section 10`, `sections 4, 5 and 9`, `paragraphs 4 to 9`. */
function namesNumber(tokens: readonly Token[], part: number, wanted: number): boolean {
  let last: number | undefined;
  let isRange = false;
  for (let at = part + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'number' && token.value !== undefined) {
      const value = Math.floor(token.value);
      if (value === wanted) return true;
      if (isRange && last !== undefined && last < wanted && wanted < value && value - last <= MOST) return true;
      last = value;
      isRange = false;
    } else if (isOneOf(token, JOINS)) isRange ||= isOneOf(token, RANGES);
    else if (!isOneOf(token, PARTS)) return false;
  }
  return false;
}

const CALLS = wordSet('headed titled entitled called named on about " “ ” under');
const LONGEST_CALL = 4;

/** `the section headed No fault`, `the no-fault clause`. */
function namesTitle(tokens: readonly Token[], part: number, title: readonly string[]): boolean {
  if (title.length === 0) return false;
  const standsAt = (at: number): boolean => at >= 0 && title.every((key, index) => tokens[at + index]?.key === key);
  if (standsAt(part - title.length)) return true;
  for (let at = part + 1; at <= part + LONGEST_CALL && isOneOf(tokens[at], CALLS); at++)
    if (standsAt(at + 1)) return true;
  return false;
}

const BINDS = wordSet('bind binds binding enforceable');
const ONLY = sought(['only']);
const LONGEST_LIST = 8;

/** `Only paragraphs 1 to 3 are binding`, said of sections among which the named one is not: the tokens of what it says. */
export function bindsOnlyOthers(
  { tokens, denied }: Sentence,
  { number }: SectionName,
): readonly [number, number] | undefined {
  if (number === undefined || !holdsOne(tokens, ONLY)) return undefined;
  const part = tokens.findIndex((token, at) => isOneOf(token, PARTS) && tokens[at - 1]?.key === 'only');
  if (part < 0 || tokens[part + 1]?.kind !== 'number' || namesNumber(tokens, part, number)) return undefined;
  const binds = tokens.findIndex((token, at) => at > part && at <= part + LONGEST_LIST && isOneOf(token, BINDS));
  return binds < 0 || (denied[binds] ?? 0) % 2 === 1 ? undefined : [part, binds + 1];
}
