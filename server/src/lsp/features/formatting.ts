import type { FormattingOptions, TextEdit } from 'vscode-languageserver';
import { type FormatOptions, format, formatRange } from '../../core/features/formatting/format.ts';
import { spanOf, textEditOf } from '../convert.ts';
import type { Feature } from '../session.ts';

/** Puts spacing in order, and in a whole document the numbers of its clauses too. */
export const formatting: Feature = (session) => {
  const { connection } = session;
  connection.onDocumentFormatting(({ textDocument: { uri }, options }, token) =>
    session.answer<TextEdit[] | null>('formatting', null, token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return null;
      const edits = format(opened.subject.facts.template, endsOf(options));
      return edits.map((edit) => textEditOf(opened.text, edit));
    }),
  );
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range, options }, token) =>
    session.answer<TextEdit[] | null>('formatting', null, token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return null;
      const edits = formatRange(opened.subject.facts.template, spanOf(opened.text, range), endsOf(options));
      return edits.map((edit) => textEditOf(opened.text, edit));
    }),
  );
  return { documentFormattingProvider: true, documentRangeFormattingProvider: true };
};

/** Indentation is nobody's business here: it has a meaning in YAML and in Markdown. */
function endsOf({ trimTrailingWhitespace, insertFinalNewline, trimFinalNewlines }: FormattingOptions): FormatOptions {
  return { trimTrailingWhitespace, insertFinalNewline, trimFinalNewlines };
}
