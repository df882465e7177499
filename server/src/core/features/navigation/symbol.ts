import { includePath } from '../../template/include-path.ts';
import type { Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { type Named, namedBy } from './linked.ts';
import { type NameUse, useAt } from './names.ts';
import type { Project } from './project.ts';
import { type SectionSymbol, sectionAt } from './sections.ts';
import { tagsAt } from './tagPairs.ts';
import { definedNearby } from './termFiles.ts';

/** What stands at a place of a document. `span` is the stretch that names it there. */
export type DocumentSymbol = { readonly span: Span } & (
  | { readonly kind: 'name'; readonly use: NameUse; readonly named: Named }
  /** The file that `render` names; without `target` there is none. */
  | { readonly kind: 'path'; readonly path: string; readonly target?: string }
  | { readonly kind: 'term'; readonly key: string }
  | SectionSymbol
  | { readonly kind: 'document'; readonly document: string }
  /** The words of tags that belong together: `if`, `elsif`, `endif`. */
  | { readonly kind: 'tag'; readonly tags: readonly Span[] }
);

/** The symbol at an offset of a file of the project, its ends included; undefined where there is none. */
export function symbolAt(
  project: Project,
  { file, offset }: { file: string; offset: number },
): DocumentSymbol | undefined {
  const found = project.file(file);
  if (found === undefined) return undefined;
  const { template, names } = found;
  const use = useAt(names, offset);
  if (use !== undefined) return { kind: 'name', span: use.span, use, named: namedBy(project, file, use) };
  for (const { node } of names.taken) {
    const { path, pathSpan } = node;
    if (path === undefined || pathSpan === undefined) continue;
    const span = { start: pathSpan.start + 1, end: pathSpan.end - 1 };
    if (holds(span, offset)) return pathSymbol(project, path, span);
  }
  const { document, documentSpan } = template.frontMatter;
  if (document !== undefined && documentSpan !== undefined && holds(documentSpan, offset))
    return { kind: 'document', document, span: documentSpan };
  const tags = tagsAt(template, offset);
  if (tags !== undefined) return { kind: 'tag', ...tags };
  return sectionAt(template, offset) ?? termAt(project, { file, offset }, template);
}

function pathSymbol(project: Project, path: string, span: Span): DocumentSymbol {
  const safe = includePath(path);
  const target = safe === undefined ? undefined : project.target(safe);
  return {
    kind: 'path',
    path,
    span,
    ...(target === undefined ? {} : { target }),
  };
}

/** A defined term that stands here, defined in this file or in one that shares its letter. */
function termAt(project: Project, { file, offset }: { file: string; offset: number }, template: Template) {
  if (offset < template.bodyStart) return undefined;
  const keys = definedNearby(project, file);
  const use = project
    .file(file)
    ?.terms.uses(keys)
    .find(({ span }) => holds(span, offset));
  return use === undefined ? undefined : ({ kind: 'term', key: use.key, span: use.span } as const);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
