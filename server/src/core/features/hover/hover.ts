import type { Span } from '../../text/span.ts';
import { delimitedAt } from '../completion/delimited.ts';
import { verbatimSpans } from '../completion/verbatim.ts';
import { yamlPlaceAt } from '../completion/yaml-place.ts';
import { citationLine } from '../pages/citations.ts';
import { blocks, bullets, type Links, plain } from '../pages/markdown.ts';
import { shortNotice } from '../pages/notice.ts';
import type { Subject } from '../subject.ts';
import { proseCard } from './evidence.ts';
import { frontMatterCard } from './front-matter.ts';
import { markupCard } from './markup.ts';
import { sectionCard } from './section.ts';
import { termCardAt } from './term.ts';

/** What is known of the place that somebody points at: Markdown, and the stretch of text that it is about. */
export type Card = { readonly span: Span; readonly markdown: string };

/** The hover at an offset of a document, however broken it is; undefined where there is nothing to say. */
export function hoverAt(subject: Subject, offset: number, links: Links): Card | undefined {
  const { text, template } = subject.facts;
  const place = yamlPlaceAt(text, offset);
  if (place !== undefined) return frontMatterCard(subject, place, offset, links);
  if (offset < template.bodyStart) return undefined;
  if (verbatimSpans(template.nodes).some(({ start, end }) => start < offset && offset < end)) return undefined;
  const at = delimitedAt(text, offset, template.bodyStart);
  if (at !== undefined) return markupCard(subject, at, offset, links);
  return (
    lawCard(subject, offset, links) ??
    sectionCard(subject, offset) ??
    termCardAt(subject, offset) ??
    proseCard(subject, offset, links)
  );
}

/** How far around the place a citation may reach. */
const AROUND = 120;

function lawCard({ facts, engine }: Subject, offset: number, links: Links): Card | undefined {
  const { text, template } = facts;
  const from = Math.max(template.bodyStart, offset - AROUND);
  const cited = engine.law
    .cited(text, from, offset + AROUND)
    .find(({ span, citations }) => citations.length > 0 && span.start <= offset && offset <= span.end);
  if (cited === undefined) return undefined;
  const lines = bullets(cited.citations.map((citation) => citationLine(citation, links)));
  return { span: cited.span, markdown: blocks(lines, `*${plain(shortNotice(engine))}*`) };
}
