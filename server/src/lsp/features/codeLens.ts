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

/** Above a letter how whole it is, above each variable how often it is used. The words are made when they come into view. */
export const codeLens: Feature = (session) => {
  const { connection, client, answer } = session;
  const runs = client.options.commands === true;
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    answer<CodeLens[]>('the lenses', [], token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined || !(await session.settings.of(uri)).codeLens) return [];
      return lensesOf(opened.subject)
        .filter(({ kind }) => runs || kind !== 'insert')
        .map((lens) => ({ range: rangeOf(opened.text, lens.span), data: dataOf(lens, uri) }));
    }),
  );
  connection.onCodeLensResolve((lens, token) =>
    answer('a lens', lens, token, async () => {
      const data = lens.data as LensData | undefined;
      const opened = typeof data?.uri === 'string' ? await session.subject(data.uri) : undefined;
      const command = data === undefined || opened === undefined ? undefined : commandOf(data, opened);
      const { title, ...rest } = command ?? NOTHING;
      return { ...lens, command: runs ? { title, ...rest } : { title, command: '' } };
    }),
  );
  return { codeLensProvider: { resolveProvider: true } };
};

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
