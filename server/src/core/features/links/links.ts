import type { Engine } from '../../engine.ts';
import type { Citation } from '../../law/citation.ts';
import type { Project, ProjectFile } from '../navigation/project.ts';
import { proseOf } from '../navigation/prose.ts';
import { citationsOf } from '../pages/citations.ts';
import { citedLaw } from './citedLaw.ts';

/** A link in a document: to a file of the project, or to a page (`clause/no-fault`, `citation/C061`). */
export type DocumentLink = {
  readonly span: { readonly start: number; readonly end: number };
  readonly to: { readonly file: string } | { readonly page: string };
  /** One line for people: what opens. */
  readonly tooltip: string;
};

/** The links of a document, in order: files that `render` takes in, and law that the pack's list of authorities has. */
export function linksOf(project: Project, file: ProjectFile, engine: Engine): readonly DocumentLink[] {
  const links = [...renderLinks(project, file, engine), ...lawLinks(file, engine)];
  return links.sort((a, b) => a.span.start - b.span.start);
}

function renderLinks(project: Project, { names }: ProjectFile, engine: Engine): readonly DocumentLink[] {
  return names.taken.flatMap(({ path, node: { pathSpan } }): DocumentLink[] => {
    const target = project.target(path);
    if (target === undefined || pathSpan === undefined) return [];
    const span = { start: pathSpan.start + 1, end: pathSpan.end - 1 };
    const clause = engine.library.clauses.find(({ id }) => path.replace(/\.md$/, '') === `clauses/${id}`);
    if (clause === undefined) return [{ span, to: { file: target }, tooltip: `Open ${path}` }];
    return [{ span, to: { page: `clause/${clause.id}` }, tooltip: `${clause.title}: ${clause.purpose}` }];
  });
}

function lawLinks({ template }: ProjectFile, engine: Engine): readonly DocumentLink[] {
  const prose = proseOf(template);
  const cited = citedLaw(prose);
  if (cited.length === 0) return [];
  const known = authorities(engine);
  return cited.flatMap(({ span, keys }): DocumentLink[] => {
    const citation = keys.map((key) => known.get(key)).find((one) => one !== undefined);
    if (citation === undefined) return [];
    return [{ span, to: { page: `citation/${citation.id}` }, tooltip: `${citation.citation}: ${citation.holding}` }];
  });
}

/** Authorities by every section that their citation names, and by the section around it where only one entry has that. */
function authorities(engine: Engine): ReadonlyMap<string, Citation> {
  const known = AUTHORITIES.get(engine);
  if (known !== undefined) return known;
  const exact = new Map<string, Citation>();
  const wider = new Map<string, Citation | undefined>();
  for (const citation of citationsOf(engine)) {
    for (const { keys } of citedLaw(citation.citation)) {
      keys.forEach((key, i) => {
        if (i === 0 && !exact.has(key)) exact.set(key, citation);
        else if (i > 0) wider.set(key, wider.has(key) && wider.get(key) !== citation ? undefined : citation);
      });
    }
  }
  const found = new Map(exact);
  for (const [key, citation] of wider) if (citation !== undefined && !found.has(key)) found.set(key, citation);
  AUTHORITIES.set(engine, found);
  return found;
}

/** A memory only. */
const AUTHORITIES = new WeakMap<Engine, ReadonlyMap<string, Citation>>();
