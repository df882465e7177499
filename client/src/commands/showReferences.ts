import { commands, Location, Position, Range, Uri } from 'vscode';
import type { Place, ReferencePlace } from '../../../server/src/lsp/protocol.ts';

/** Shows places in the editor's own list: a lens of the server names them in plain values, which the editor's command does not take. */
export async function showReferences(uri: unknown, place: unknown, places: unknown): Promise<void> {
  if (typeof uri !== 'string' || !Array.isArray(places)) return;
  const locations = (places as readonly ReferencePlace[]).map(
    ({ uri: file, range: { start, end } }) => new Location(Uri.parse(file), new Range(position(start), position(end))),
  );
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), position(place as Place), locations);
}

function position({ line, character }: Place): Position {
  return new Position(line, character);
}
