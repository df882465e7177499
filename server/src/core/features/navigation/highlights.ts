import type { Span } from '../../text/span.ts';
import { usesOf } from './linked.ts';
import type { Project } from './project.ts';
import { referencesOf } from './references.ts';
import type { DocumentSymbol } from './symbol.ts';

/** A place in the document that belongs to the symbol; without `access`, words and tags. */
export type Highlight = { readonly span: Span; readonly access?: 'read' | 'write' };

/** The places of one document that belong to a symbol in it. */
export function highlightsOf(project: Project, file: string, symbol: DocumentSymbol): readonly Highlight[] {
  if (symbol.kind !== 'name')
    return referencesOf(project, file, symbol, true)
      .filter((place) => place.file === file)
      .map(({ span }) => ({ span }));
  const { use, named } = symbol;
  if (use.scope.kind === 'argument')
    return (project.file(file)?.names.uses ?? [])
      .filter(({ name, scope }) => name === use.name && scope.kind === 'argument' && scope.path === pathOf(symbol))
      .map(({ span }) => ({ span, access: 'write' }));
  return usesOf(project, { ...named, file }).map(({ span, access }) => ({
    span,
    access: access === 'read' ? 'read' : 'write',
  }));
}

function pathOf({ use }: Extract<DocumentSymbol, { readonly kind: 'name' }>): string {
  return use.scope.kind === 'argument' ? use.scope.path : '';
}
