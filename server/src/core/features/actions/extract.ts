import { snakeName } from '../../template/expression.ts';
import type { VariableType } from '../../template/types.ts';
import type { Edit, Span } from '../../text/span.ts';
import type { Subject } from '../subject.ts';
import { declarationEdit } from './declarations.ts';

/** A stretch of prose that can become a variable: what it is called, of which type, and how it is printed. */
export type Extract = {
  readonly name: string;
  readonly type: VariableType;
  readonly example: string;
  /** Every place in the body where the same words stand. */
  readonly places: readonly Span[];
  readonly output: string;
};

/** Longer selections are sentences, not facts. */
const LONGEST = 60;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What a selection would become; undefined where it holds no words, tags, or something that is no fact of a letter. */
export function extractOf({ facts }: Subject, span: Span): Extract | undefined {
  const { template, text } = facts;
  const words = text.slice(span.start, span.end);
  if (words.trim() === '' || words !== words.trim() || words.length > LONGEST || /[\r\n]/.test(words)) return undefined;
  // Half a word, or the signs of Markdown, are nothing that data could stand for.
  if (/[*_#|`[\]<>{}]/.test(words) || !isWhole(text, span)) return undefined;
  if (span.start < template.bodyStart || !isProse(facts.template.nodes, span)) return undefined;
  const read = readFact(words);
  const name = free(
    nameFor(read.type, words, text.slice(Math.max(0, span.start - 60), span.start)),
    template.frontMatter.variables,
  );
  const places: Span[] = [];
  for (let at = text.indexOf(words, template.bodyStart); at >= 0; at = text.indexOf(words, at + words.length)) {
    const place = { start: at, end: at + words.length };
    if (isWhole(text, place) && isProse(template.nodes, place)) places.push(place);
  }
  return { name, type: read.type, example: read.example, places, output: `{{ ${name}${read.filter} }}` };
}

/** The edits that put the variable in the place of the words (everywhere, or where they are selected) and declare it. */
export function extractEdits(
  { facts }: Subject,
  { name, type, example, places, output }: Extract,
  only?: Span,
): readonly Edit[] {
  const { template } = facts;
  const at = { start: 0, end: 0 };
  const known = { name, type, nameSpan: at, span: at, required: true, example, attributeSpans: {} };
  const declared = declarationEdit(template, [{ name, known }]);
  const replaced = only === undefined ? places : [only];
  if (declared === undefined) return [];
  return [declared, ...replaced.map((span) => ({ span, text: output }))];
}

/** Whether no word goes on before or behind a stretch. */
function isWhole(text: string, { start, end }: Span): boolean {
  const isSign = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return !(isSign(start - 1) && isSign(start)) && !(isSign(end - 1) && isSign(end));
}

function isProse(nodes: Subject['facts']['template']['nodes'], { start, end }: Span): boolean {
  return nodes.some((node) => {
    if (node.kind === 'text') return node.span.start <= start && end <= node.span.end;
    if (node.kind === 'for') return isProse(node.body, { start, end });
    return 'branches' in node && node.branches.some(({ body }) => isProse(body, { start, end }));
  });
}

function readFact(words: string): { readonly type: VariableType; readonly example: string; readonly filter: string } {
  const sum = /^\$\s?(\d{1,3}(?:,\d{3})*|\d+)(\.\d{2})?$/.exec(words);
  if (sum) return { type: 'money', example: `${sum[1]!.replaceAll(',', '')}${sum[2] ?? '.00'}`, filter: ' | money' };
  const date = /^([A-Z][a-z]{2,8}) (\d{1,2}), (\d{4})$/.exec(words);
  const month = MONTHS.indexOf(date?.[1] ?? '') + 1;
  if (date && month > 0) {
    return {
      type: 'date',
      example: `${date[3]}-${String(month).padStart(2, '0')}-${date[2]!.padStart(2, '0')}`,
      filter: ' | date',
    };
  }
  const days = /^(?:[a-z-]+ \((\d{1,3})\)|(\d{1,3}))$/.exec(words);
  if (days)
    return {
      type: 'integer',
      example: (days[1] ?? days[2])!,
      filter: days[1] === undefined ? '' : ' | words_and_figures',
    };
  const name = /^(?:\p{Lu}[\p{L}.'’&-]*[, ]{1,2}){1,6}\p{Lu}[\p{L}.'’]*$/u.test(words);
  return { type: name ? 'party' : 'text', example: words, filter: '' };
}

/** A name from what the words are, and from the noun before them: `the amount of $720.00`. */
function nameFor(type: VariableType, words: string, before: string): string {
  if (type === 'money') return /bill|claim|charge/i.test(before) ? 'billed_amount' : 'settlement_amount';
  if (type === 'date') return /\bservice|charge/i.test(before) ? 'service_date' : 'agreement_date';
  if (type === 'integer') return /\bwithin\b[^.]*$/i.test(before) ? 'payment_days' : 'number';
  if (type === 'party')
    return /\b(?:LLC|Inc|Corp|LLP|P\.?C|Hospital|Clinic|Bank|Group|Services)\b/.test(words)
      ? 'company_name'
      : 'customer_name';
  return snakeName(words.split(/\s+/).slice(0, 3).join(' ')) ?? 'value';
}

function free(name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(name)) return name;
  for (let i = 2; ; i++) if (!taken.has(`${name}_${i}`)) return `${name}_${i}`;
}
