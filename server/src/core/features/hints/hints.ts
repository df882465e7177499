import type { ClauseResult } from '../../clauses/types.ts';
import type { RenderNode } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { purposeOf } from '../coverage-view.ts';
import { type OutlineItem, outlineOf } from '../outline/outline.ts';
import { renderedTitle, tagsOf } from '../outline/title.ts';
import type { Subject } from '../subject.ts';
import { type OutputValue, outputValues } from './values.ts';

/** A short note that an editor shows in the text. */
export type Hint = {
  /** It is shown before the character here. */
  readonly offset: number;
  readonly kind: 'value' | 'clause';
  readonly label: string;
  /** A few plain sentences, for who asks. */
  readonly tooltip: string;
};

/** Behind each output what it prints. `record` names the chosen record for people. */
export function valueHints(subject: Subject, range: Span, record?: string): readonly Hint[] {
  return outputValues(subject)
    .filter(({ node: { span } }) => span.end >= range.start && span.end <= range.end)
    .filter(({ node }) => node.expression?.value.kind !== 'literal' || node.expression.filters.length > 0)
    .map((value) => ({
      offset: value.node.span.end,
      kind: 'value',
      label: labelOf(value),
      tooltip: tooltipOf(value, record),
    }));
}

/** Where clauses stand: what each is and whether it is whole; at a `render` tag the title of what is put in. Asks for coverage. */
export function clauseHints(subject: Subject, range: Span): readonly Hint[] {
  const { template, context, coverage } = subject.facts;
  const renders = [...tagsOf(template.nodes).values()].filter((tag) => tag.kind === 'render');
  const byRender = new Map(renders.map((tag) => [tag.span.start, tag]));
  const found = renders
    .filter(({ path }) => path !== undefined && context.resolve?.(path) !== undefined)
    .map((tag): Hint => {
      const judged = coverage.clauses.find(({ span }) => span?.start === tag.span.start);
      const title = renderedTitle(tag, context.resolve);
      const isWhole = judged === undefined || judged.state === 'present';
      const label = isWhole ? title : `${title}: ${judged.state}`;
      return { offset: tag.span.end, kind: 'clause', label, tooltip: renderTooltip(tag, judged, subject) };
    });
  const outline = outlineOf(subject);
  for (const clause of coverage.clauses) {
    if (clause.span === undefined || byRender.has(clause.span.start) || clause.state === 'not-applicable') continue;
    const label = `${clause.id}: ${clause.state}${clause.when === undefined ? '' : ` (${clause.when})`}`;
    found.push({
      offset: placeOf(clause.span, outline, template.text),
      kind: 'clause',
      label,
      tooltip: clauseTooltip(clause, subject),
    });
  }
  return found.filter(({ offset }) => offset >= range.start && offset <= range.end).sort((a, b) => a.offset - b.offset);
}

const LONGEST_LABEL = 40;

function labelOf({ text, times }: OutputValue): string {
  if (text === undefined) return 'no value';
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const short = line.length > LONGEST_LABEL ? `${[...line].slice(0, LONGEST_LABEL - 1).join('')}…` : line;
  return `${short === '' ? 'empty' : short}${times > 1 ? ` (1 of ${times})` : ''}`;
}

function tooltipOf({ node, text, variable, declared, source, printed, times }: OutputValue, record?: string): string {
  const value = node.expression?.value;
  const name = value?.kind === 'path' ? value.segments.join('.') : 'This value';
  const label = declared?.label === undefined ? '' : ` (${declared.label})`;
  const isOwn = variable === name;
  const from = variable === undefined ? '' : ` from ${variable}${label}`;
  const origin =
    source === undefined ? '' : `, ${source === 'record' ? `from ${record ?? 'the chosen record'}` : ORIGINS[source]}`;
  const head = isOwn ? `${name}${label}${origin}.` : `${name}, made in the template${from}${origin}.`;
  const lines = [
    text === undefined ? `${name}${isOwn ? label : ''} has no value.` : head,
    ...(text !== undefined && text.length > LONGEST_LABEL ? [text.slice(0, LONGEST_VALUE)] : []),
    ...(times > 1 ? [`A loop prints it ${times} times; this is the first.`] : []),
    ...(printed ? [] : ['With these values, the letter leaves this place out.']),
  ];
  return lines.join('\n');
}

const LONGEST_VALUE = 500;
const ORIGINS = { example: 'from the example in the front matter', default: 'from the default in the front matter' };

function renderTooltip({ path }: RenderNode, judged: ClauseResult | undefined, subject: Subject): string {
  if (judged !== undefined) return clauseTooltip(judged, subject);
  const purpose = purposeOf(path?.replace(/^clauses\//, '').replace(/\.md$/, '') ?? '', subject);
  return purpose === '' ? `Puts in ${path}.` : purpose;
}

function clauseTooltip({ id, title, state, when, elements }: ClauseResult, subject: Subject): string {
  const purpose = purposeOf(id, subject);
  const lacking = elements.filter((element) => element.state !== 'satisfied');
  return [
    `${title}: ${state}${when === undefined ? '' : `, when ${when}`}.`,
    ...(purpose === '' ? [] : [purpose]),
    ...(state === 'present'
      ? []
      : lacking.map(({ says, state: is }) => `${is === 'harmful' ? 'Taken back' : 'Not said'}: ${says}`)),
  ].join('\n');
}

/** Behind the title of the part that the clause stands in; at the beginning of its words where it has none. */
function placeOf(span: Span, items: readonly OutlineItem[], text: string): number {
  const part = innermost(items, span.start);
  if (part?.kind === 'clause' || part?.kind === 'heading') {
    if (part.selection.end >= span.start || text.slice(part.selection.end, span.start).split('\n').length <= 2)
      return closed(part.selection.end, text);
  }
  return span.start;
}

function innermost(items: readonly OutlineItem[], at: number): OutlineItem | undefined {
  const item = items.findLast(({ span }) => span.start <= at && at < span.end);
  return item === undefined ? undefined : (innermost(item.children, at) ?? item);
}

/** Behind the signs that close a title in bold. */
function closed(at: number, text: string): number {
  return at + (/^[.:]?(?:\*\*|__|<\/u>)?/.exec(text.slice(at, at + 6))?.[0].length ?? 0);
}
