import type { Location, LocationLink, Range } from 'vscode-languageserver';
import type { Target } from '../core/features/navigation/definition.ts';
import type { Place, Project } from '../core/features/navigation/project.ts';
import { rangeOf } from './convert.ts';
import { pageUri } from './diagnosticsOf.ts';
import type { Client } from './session.ts';

/** The text of a file of the project, template or data. */
export function textOf(project: Project, id: string): string {
  return project.file(id)?.template.text ?? project.data(id)?.text ?? '';
}

export function locationOf(project: Project, { file, span }: Place): Location {
  return { uri: file, range: rangeOf(textOf(project, file), span) };
}

/** Targets as the client can take them. Clauses of the pack have pages; a client without pages cannot go there. */
export function linksOf(
  project: Project,
  targets: readonly Target[],
  origin: Range,
  client: Client,
): LocationLink[] | Location[] {
  const links = targets.flatMap((target): LocationLink[] => {
    if ('clause' in target) {
      if (client.options.pages !== true) return [];
      return [{ ...linkTo(pageUri(`clause/${target.clause}`), START, START), originSelectionRange: origin }];
    }
    const text = textOf(project, target.file);
    const link = linkTo(target.file, rangeOf(text, target.whole), rangeOf(text, target.span));
    return [{ ...link, originSelectionRange: origin }];
  });
  if (client.capabilities.textDocument?.definition?.linkSupport === true) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function linkTo(targetUri: string, targetRange: Range, targetSelectionRange: Range): LocationLink {
  return { targetUri, targetRange, targetSelectionRange };
}
