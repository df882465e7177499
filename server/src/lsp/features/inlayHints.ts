import type { InlayHint } from 'vscode-languageserver';
import { clauseHints, type Hint, valueHints } from '../../core/features/hints/hints.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf, spanOf } from '../convert.ts';
import { choiceName } from '../dataChoice.ts';
import type { Feature, Opened, Session } from '../session.ts';

/** What an output prints, and which clause stands where, shown in the text. Their longer words are asked for one by one. */
export const inlayHints: Feature = (session) => {
  const { connection, client, answer } = session;
  const { inlayHint } = client.capabilities.textDocument ?? {};
  if (inlayHint === undefined) return {};
  const isLazy = inlayHint.resolveSupport?.properties.includes('tooltip') === true;
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    answer<InlayHint[]>('the hints', [], token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return [];
      const hints = await hintsOf(opened, spanOf(opened.text, range), session);
      return hints.map((hint) => inlayHintOf(hint, opened, isLazy));
    }),
  );
  connection.languages.inlayHint.resolve((hint, token) =>
    answer('a hint', hint, token, async () => {
      const data = hint.data as HintData | undefined;
      const opened = typeof data?.uri === 'string' ? await session.subject(data.uri) : undefined;
      if (data === undefined || opened === undefined) return hint;
      const hints = await hintsOf(opened, { start: data.offset, end: data.offset }, session);
      const same = hints.find(({ kind, label }) => kind === data.kind && label === hint.label);
      return same === undefined ? hint : { ...hint, tooltip: same.tooltip };
    }),
  );
  return { inlayHintProvider: { resolveProvider: true } };
};

type HintData = { readonly uri: string; readonly offset: number; readonly kind: Hint['kind'] };

async function hintsOf({ uri, subject, standing }: Opened, span: Span, session: Session): Promise<readonly Hint[]> {
  const { values, clauses } = (await session.settings.of(uri)).inlayHints;
  return [
    ...(values ? valueHints(subject, span, choiceName(session.data.get(uri))) : []),
    ...(clauses && standing === 'letter' ? clauseHints(subject, span) : []),
  ];
}

function inlayHintOf({ offset, kind, label, tooltip }: Hint, { uri, text }: Opened, isLazy: boolean): InlayHint {
  const data: HintData = { uri, offset, kind };
  return {
    position: rangeOf(text, { start: offset, end: offset }).start,
    label,
    paddingLeft: true,
    paddingRight: true,
    ...(isLazy ? { data } : { tooltip }),
  };
}
