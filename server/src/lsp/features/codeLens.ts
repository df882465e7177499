import type { CodeLens, Command } from 'vscode-languageserver';
import {
  coverageTitle,
  insertTitle,
  type Lens,
  lensesOf,
  usesOf,
  usesTitle,
} from '../../core/features/lenses/lenses.ts';
import { rangeOf } from '../convert.ts';
import { COMMANDS, type ReferencePlace } from '../protocol.ts';
import type { Feature, Opened } from '../session.ts';

/**
 * Above a letter how whole it is, above each variable how often it is used. What is said of variables is worked out when it comes into
 * view; what is said of the letter is sent at once, as it is known by then and changes with any word: a client keeps what it resolved
 * for as long as the place stays the same.
 */
export const codeLens: Feature = (session) => {
  const { connection, client, answer } = session;
  const runs = client.options.commands === true;
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    answer<CodeLens[]>('the lenses', [], token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined || !(await session.settings.of(uri)).codeLens) return [];
      return lensesOf(opened.subject)
        .filter(({ kind }) => runs || kind !== 'insert')
        .map((lens): CodeLens => {
          const data = dataOf(lens, uri);
          const range = rangeOf(opened.text, lens.span);
          return lens.kind === 'uses' ? { range, data } : { range, command: shown(commandOf(data, opened), runs) };
        });
    }),
  );
  connection.onCodeLensResolve((lens, token) =>
    answer('a lens', lens, token, async () => {
      const data = lens.data as LensData | undefined;
      if (data === undefined && lens.command !== undefined) return lens;
      const opened = typeof data?.uri === 'string' ? await session.subject(data.uri) : undefined;
      const command = data === undefined || opened === undefined ? undefined : commandOf(data, opened);
      return { ...lens, command: shown(command, runs) };
    }),
  );
  return { codeLensProvider: { resolveProvider: true } };
};

/** Without its command where the client has none of ours. */
function shown(command: Command = NOTHING, runs: boolean): Command {
  return runs ? command : { title: command.title, command: '' };
}

type LensData = { readonly uri: string; readonly kind: Lens['kind']; readonly name?: string };

/** What a lens says when the document changed under it. */
const NOTHING: Command = { title: '…', command: '' };

function dataOf(lens: Lens, uri: string): LensData {
  return lens.kind === 'uses' ? { uri, kind: lens.kind, name: lens.name } : { uri, kind: lens.kind };
}

function commandOf({ uri, kind, name }: LensData, { subject, text }: Opened): Command | undefined {
  if (kind === 'coverage') {
    const title = coverageTitle(subject) ?? 'No protection is required';
    return { title, command: COMMANDS.showCoverage, arguments: [uri] };
  }
  if (kind === 'insert') {
    const { title, clause } = insertTitle(subject);
    return { title, command: COMMANDS.insertClause, arguments: clause === undefined ? [uri] : [uri, clause] };
  }
  const variable = name === undefined ? undefined : subject.facts.template.frontMatter.variables.get(name);
  if (variable === undefined) return undefined;
  const uses = usesOf(variable, subject);
  const title = usesTitle(uses.length);
  if (uses.length === 0) return { title, command: '' };
  const places: readonly ReferencePlace[] = uses.map((span) => ({ uri, range: rangeOf(text, span) }));
  return {
    title,
    command: COMMANDS.showReferences,
    arguments: [uri, rangeOf(text, variable.nameSpan).start, places],
  };
}
