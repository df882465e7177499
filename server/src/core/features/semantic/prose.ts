import { openIncluded } from '../../template/library.ts';
import type { Resolve, Template } from '../../template/types.ts';
import { proseOf } from '../navigation/prose.ts';
import { termKey, termsOf } from '../navigation/terms.ts';
import { tagsOf } from '../outline/title.ts';
import type { Subject } from '../subject.ts';
import { type SemanticToken, token } from './token.ts';

/** In the prose: defined terms (those of the parties in a colour of their own), sums and dates. */
export function proseTokens({ facts: { template, context } }: Subject): readonly SemanticToken[] {
  return [...termTokens(template, context.resolve), ...figureTokens(template)];
}

function termTokens(template: Template, resolve: Resolve | undefined): readonly SemanticToken[] {
  const own = termsOf(template);
  const parties = new Set(PARTIES);
  const keys = new Set<string>();
  const files: Template[] = [];
  takenIn(template, resolve, files, []);
  for (const file of files)
    for (const { key, span } of termsOf(file).definitions) {
      keys.add(key);
      if (isParty(span.start, file)) parties.add(key);
    }
  const definitions = new Set(own.definitions.map(({ span }) => span.start));
  return own.uses(keys).map(({ key, span }) => {
    const kind = parties.has(key) ? 'class' : 'type';
    return definitions.has(span.start) ? token(span, kind, 'definition') : token(span, kind);
  });
}

/** What every document calls its parties. */
const PARTIES: readonly string[] = ['Party', 'Parties', 'Company', 'Customer', 'Creditor', 'Debtor', 'Consumer'].map(
  termKey,
);

/** The file and all that it takes in: a clause may define what the letter speaks of. */
function takenIn(
  template: Template,
  resolve: Resolve | undefined,
  files: Template[],
  including: readonly string[],
): void {
  if (files.length >= MOST_FILES) return;
  files.push(template);
  for (const tag of tagsOf(template.nodes).values()) {
    if (tag.kind !== 'render' || tag.path === undefined) continue;
    const opened = openIncluded(resolve, including, tag.path);
    if ('included' in opened && !files.includes(opened.included.template))
      takenIn(opened.included.template, resolve, files, [...including, opened.included.path]);
  }
}

const MOST_FILES = 100;

/** A term stands for a party when the field before its definition holds one. */
function isParty(start: number, { text, frontMatter, bodyStart }: Template): boolean {
  const before = text.slice(Math.max(bodyStart, start - 120), start);
  const name = /\{\{-?\s*(\w{1,80})[^{}]{0,60}\}\}[*_\s]{0,6}\((?:[^(){}]{0,40})$/.exec(before)?.[1];
  if (name === undefined) return false;
  return frontMatter.variables.get(name)?.type === 'party' || /^(?:company|customer)_name$/.test(name);
}

function figureTokens(template: Template): readonly SemanticToken[] {
  return [...proseOf(template).matchAll(FIGURE)].map(({ index, 0: figure }) =>
    token({ start: index, end: index + figure.length }, 'number'),
  );
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
/** Sums (`$1,840.00`), percentages, and dates (`March 5, 2026`, `5 March 2026`, `2026-03-05`, `3/5/2026`). */
const FIGURE = new RegExp(
  [
    '[$€£] ?\\d[\\d,]{0,20}(?:\\.\\d{1,2})?',
    `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{4}\\b`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b',
    '\\b\\d{1,3}(?:\\.\\d{1,4})?(?: ?%| percent\\b)',
  ].join('|'),
  'g',
);
