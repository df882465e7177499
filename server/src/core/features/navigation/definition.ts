import type { Span } from '../../text/span.ts';
import { linked, type Named, usesOf } from './linked.ts';
import type { Place, Project } from './project.ts';
import type { DocumentSymbol } from './symbol.ts';
import { termFiles } from './termFiles.ts';

/** Where a symbol is defined: a place in a file, or a clause of the pack. */
export type Target =
  | (Place & {
      /** The whole declaration, around the name. */
      readonly whole: Span;
    })
  | { readonly clause: string };

/** The places that define what stands at a place of `file`; empty when nothing does. */
export function definitionOf(project: Project, file: string, symbol: DocumentSymbol): readonly Target[] {
  if (symbol.kind === 'name') return nameDefinition(project, symbol.named);
  if (symbol.kind === 'path') return symbol.target === undefined ? [] : [fileStart(project, symbol.target)];
  if (symbol.kind === 'term') return termDefinition(project, file, symbol.key);
  if (symbol.kind === 'section')
    return symbol.sections.map((section) => ({ file, span: section.span, whole: section.whole }));
  if (symbol.kind === 'tag') return symbol.tags.slice(0, 1).map((span) => ({ file, span, whole: span }));
  return [];
}

function nameDefinition(project: Project, named: Named): readonly Target[] {
  const here = project.file(named.file);
  if (here?.clause !== undefined) return [{ clause: here.clause }];
  const { scope } = named;
  if (scope.kind === 'loop' && named.name === 'forloop') {
    const head = here?.names.uses.find(
      (use) => use.access === 'declare' && use.scope.kind === 'loop' && use.scope.at === scope.at,
    );
    return head === undefined ? [] : [{ file: named.file, span: head.span, whole: head.span }];
  }
  const own = usesOf(project, named);
  const declared = own.filter(({ access }) => access === 'declare');
  const best = declared.length > 0 ? declared : own.filter(({ access }) => access === 'write');
  if (best.length > 0) return best.map(({ span }) => target(project, { file: named.file, span }, named.name));
  const { places } = linked(project, named);
  const elsewhere = places.filter(({ file, access }) => file !== named.file && access === 'declare');
  const given = elsewhere.length > 0 ? elsewhere : places.filter(({ access }) => access === 'write');
  return given.map((place) => target(project, place, named.name));
}

function target(project: Project, { file, span }: Place, name: string): Target {
  const declared = project.file(file)?.names.declares.get(name);
  const whole = declared !== undefined && declared.nameSpan.start <= span.start && span.end <= declared.span.end;
  return { file, span, whole: whole ? declared.span : span };
}

function fileStart(project: Project, id: string): Target {
  const file = project.file(id);
  if (file?.clause !== undefined) return { clause: file.clause };
  const span = { start: 0, end: 0 };
  return { file: id, span, whole: span };
}

/** Of a term that the letter and a clause both define, the letter's own words come first. */
function termDefinition(project: Project, id: string, key: string): readonly Target[] {
  const files = termFiles(project, id, key);
  const own = files.filter(({ file }) => file.id === id);
  const workspace = files.filter(({ file }) => file.id !== id && file.clause === undefined);
  for (const group of [own, workspace, files]) {
    const found = group.flatMap(({ file }): Target[] => {
      const exact = file.terms.definitions.filter((one) => one.key === key);
      if (exact.length > 0 && file.clause !== undefined) return [{ clause: file.clause }];
      return exact.map(({ span }) => ({ file: file.id, span, whole: span }));
    });
    if (found.length > 0) return found;
  }
  return [];
}
