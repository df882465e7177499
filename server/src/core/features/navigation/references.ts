import { includePath } from '../../template/include-path.ts';
import { linked } from './linked.ts';
import type { Place, Project } from './project.ts';
import type { DocumentSymbol } from './symbol.ts';
import { termFiles } from './termFiles.ts';

/** Every place that speaks of a symbol of `file`, with what declares it or without. Clauses of the pack are left out. */
export function referencesOf(
  project: Project,
  file: string,
  symbol: DocumentSymbol,
  declarations: boolean,
): readonly Place[] {
  if (symbol.kind === 'name')
    return linked(project, symbol.named)
      .places.filter((place) => (declarations || place.access !== 'declare') && isOurs(project, place))
      .map(({ file: id, span }) => ({ file: id, span }));
  if (symbol.kind === 'path') return pathReferences(project, symbol.path, symbol.target);
  if (symbol.kind === 'term') return termReferences(project, file, symbol.key, declarations);
  if (symbol.kind === 'section')
    return [...(declarations ? symbol.sections : []), ...symbol.references].map(({ span }) => ({ file, span }));
  if (symbol.kind === 'document') return documentReferences(project, symbol.document);
  return symbol.tags.map((span) => ({ file, span }));
}

function isOurs(project: Project, { file }: Place): boolean {
  return project.file(file)?.clause === undefined;
}

/** Every `render` tag that leads to the same file; of a file that is not there, those that name it alike. */
function pathReferences(project: Project, path: string, target: string | undefined): readonly Place[] {
  const safe = includePath(path);
  const isClause = target !== undefined && project.file(target)?.clause !== undefined;
  const files = target === undefined || isClause ? project.files() : project.takers(target);
  return files.flatMap((id) =>
    (project.file(id)?.names.taken ?? []).flatMap(({ path: other, node: { pathSpan } }) => {
      const same = target === undefined ? other === safe : project.target(other) === target;
      return same && pathSpan !== undefined
        ? [{ file: id, span: { start: pathSpan.start + 1, end: pathSpan.end - 1 } }]
        : [];
    }),
  );
}

function termReferences(project: Project, id: string, key: string, declarations: boolean): readonly Place[] {
  return termFiles(project, id, key).flatMap(({ file, uses }) => {
    if (file.clause !== undefined) return [];
    const defined = new Set(file.terms.definitions.map(({ span }) => span.start));
    return uses
      .filter(({ span }) => declarations || !defined.has(span.start))
      .map(({ span }) => ({ file: file.id, span }));
  });
}

function documentReferences(project: Project, document: string): readonly Place[] {
  return project.files().flatMap((id) => {
    const { frontMatter } = project.file(id)?.template ?? {};
    return frontMatter?.document === document && frontMatter.documentSpan !== undefined
      ? [{ file: id, span: frontMatter.documentSpan }]
      : [];
  });
}
