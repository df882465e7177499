import { includePath } from '../../template/include-path.ts';
import type { Span } from '../../text/span.ts';
import { usesOf } from './linked.ts';
import type { Project, ProjectFile } from './project.ts';
import type { DocumentSymbol } from './symbol.ts';
import { definedNearby } from './termFiles.ts';

/** A place in the document that belongs to the symbol; without `access`, words and tags. */
export type Highlight = { readonly span: Span; readonly access?: 'read' | 'write' };

/** The places of one document that belong to a symbol in it. Other files are not looked through: this is asked all the time. */
export function highlightsOf(project: Project, id: string, symbol: DocumentSymbol): readonly Highlight[] {
  const file = project.file(id);
  if (file === undefined) return [];
  if (symbol.kind === 'name') return nameHighlights(project, file, symbol);
  if (symbol.kind === 'path') return pathHighlights(project, file, symbol.path);
  if (symbol.kind === 'term')
    return file.terms
      .uses(definedNearby(project, id))
      .flatMap(({ key, span }) => (key === symbol.key ? [{ span }] : []));
  if (symbol.kind === 'section') return [...symbol.sections, ...symbol.references].map(({ span }) => ({ span }));
  return (symbol.kind === 'tag' ? symbol.tags : [symbol.span]).map((span) => ({ span }));
}

type NameSymbol = Extract<DocumentSymbol, { readonly kind: 'name' }>;

function nameHighlights(
  project: Project,
  { id, names }: ProjectFile,
  { use, named }: NameSymbol,
): readonly Highlight[] {
  const { scope } = use;
  if (scope.kind === 'argument')
    return names.uses
      .filter((one) => one.name === use.name && one.scope.kind === 'argument' && one.scope.path === scope.path)
      .map(({ span }) => ({ span, access: 'write' }));
  return usesOf(project, { ...named, file: id }).map(({ span, access }) => ({
    span,
    access: access === 'read' ? 'read' : 'write',
  }));
}

function pathHighlights(project: Project, { names }: ProjectFile, path: string): readonly Highlight[] {
  const safe = includePath(path);
  const target = safe === undefined ? undefined : project.target(safe);
  return names.taken.flatMap(({ path: other, node: { pathSpan } }) => {
    const same = other === safe || (target !== undefined && project.target(other) === target);
    return same && pathSpan !== undefined ? [{ span: { start: pathSpan.start + 1, end: pathSpan.end - 1 } }] : [];
  });
}
