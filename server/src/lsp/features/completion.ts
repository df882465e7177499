import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type TextDocumentClientCapabilities,
} from 'vscode-languageserver';
import { complete } from '../../core/features/completion/complete.ts';
import { about } from '../../core/features/hover/about.ts';
import { completionItem } from '../completionItem.ts';
import { offsetOf } from '../convert.ts';
import { markupOf } from '../markup.ts';
import type { Feature, Session } from '../session.ts';
import { linksOf } from './pages.ts';

/** What a completion keeps for the time when somebody looks at it. */
type Data = { readonly uri: string; readonly about: string };

/** Proposals while typing: in outputs and tags, in front matter, and in prose where somebody asks. */
export const completion: Feature = (session) => {
  const { connection, client, answer } = session;
  const none: CompletionList = { isIncomplete: false, items: [] };
  connection.onCompletion((params, token) =>
    answer<CompletionList>('the completion', none, token, () => completionsAt(params, session)),
  );
  connection.onCompletionResolve((item, token) =>
    answer('the documentation of a completion', item, token, () => documented(item, session)),
  );
  return {
    completionProvider: {
      triggerCharacters: ['{', '%', '|', '.', '"', '/', ':', ' '],
      resolveProvider: true,
      completionItem: {
        labelDetailsSupport: client.capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport === true,
      },
    },
  };
};

async function completionsAt(
  { textDocument, position, context }: CompletionParams,
  session: Session,
): Promise<CompletionList> {
  const { uri } = textDocument;
  // Of a file that is not ours, `document:` is completed: so it becomes ours.
  const opened = await session.opened(uri);
  const settings = await session.settings.of(uri);
  if (opened === undefined || !settings.enable) return { isIncomplete: false, items: [] };
  const offset = offsetOf(opened.text, position);
  const byTyping = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const { items, incomplete } = complete(opened.subject, offset, {
    trigger: byTyping ? context?.triggerCharacter : undefined,
    clauses: settings.completion.clauses,
    ours: opened.standing !== 'other',
  });
  const item = completionItem(opened.text, offset, session.client);
  return {
    isIncomplete: incomplete,
    items: items.map((one) => ({
      ...item(one),
      ...(one.about === undefined ? {} : { data: { uri, about: one.about } satisfies Data }),
    })),
  };
}

async function documented(item: CompletionItem, session: Session): Promise<CompletionItem> {
  const data = item.data as Data | undefined;
  if (typeof data?.uri !== 'string' || typeof data.about !== 'string') return item;
  const opened = await session.opened(data.uri);
  const markdown = opened && about(data.about, opened.subject, linksOf(session.client));
  const completing: TextDocumentClientCapabilities['completion'] = session.client.capabilities.textDocument?.completion;
  return markdown === undefined
    ? item
    : { ...item, documentation: markupOf(markdown, completing?.completionItem?.documentationFormat) };
}
