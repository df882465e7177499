import { URI, Utils } from 'vscode-uri';
import { exampleEdit, recordValueEdit } from '../../core/features/preview/edit.ts';
import { shownLetter, type WhatIf } from '../../core/features/preview/letter.ts';
import { exportLetter } from '../../export/index.ts';
import { readPage } from '../../export/page.ts';
import { rangeOf } from '../convert.ts';
import { fileName } from '../dataChoice.ts';
import { fontsOf } from '../fonts.ts';
import { inBase64 } from '../protocol-base64.ts';
import {
  EDIT_VALUE,
  type EditValue,
  EXPORT,
  type ExportRequest,
  MERGE_TEXT,
  type MergeText,
} from '../protocol-preview.ts';
import type { Feature, Opened, Session } from '../session.ts';

/** What a reader of the preview does with the letter: changes a value, exports it, looks at another version. */
export const previewWork: Feature = (session) => {
  const { connection, answer } = session;
  connection.onRequest<EditValue['result'], unknown>(
    EDIT_VALUE,
    ({ textDocument: { uri }, variable, value }: EditValue['params'], token) =>
      answer<EditValue['result']>('the change of a value', FAILED, token, async () => {
        const opened = await session.subject(uri);
        return opened === undefined ? NO_LETTER : editOf(opened, variable, value, session);
      }),
  );
  connection.onRequest<ExportRequest['result'], unknown>(EXPORT, (params: ExportRequest['params'], token) =>
    answer<ExportRequest['result']>('the export', FAILED, token, async () => {
      const opened = await session.subject(params.textDocument.uri);
      return opened === undefined ? NO_LETTER : exported(opened, params, session);
    }),
  );
  connection.onRequest(MERGE_TEXT, ({ textDocument: { uri }, whatIf, text }: MergeText['params'], token) =>
    answer<MergeText['result']>('another version of the letter', null, token, async () => {
      const opened = text === undefined ? await session.subject(uri) : await session.read(uri, text);
      return opened === undefined ? null : merged(opened, whatIf);
    }),
  );
  return {};
};

const FAILED = { refused: 'It failed. See Proviso’s output.' };
const NO_LETTER = { refused: 'The document is no letter any more.' };

function merged({ subject }: Opened, whatIf: WhatIf = {}): string {
  return shownLetter(subject, whatIf).letter.text;
}

async function editOf(
  { uri, root, text, subject }: Opened,
  variable: string,
  value: EditValue['params']['value'],
  { data, workspace }: Session,
): Promise<EditValue['result']> {
  const choice = subject.data === undefined ? undefined : data.get(uri);
  if (choice === undefined) return answerOf(uri, text, exampleEdit(subject, variable, value));
  const { file, record } = choice;
  const source = await workspace.text(file, root);
  if (source === undefined) return { refused: `${fileName(file)} cannot be read.` };
  const edit = recordValueEdit(subject, { name: fileName(file), text: source, record }, variable, value);
  return answerOf(file, source, edit);
}

function answerOf(uri: string, text: string, edit: ReturnType<typeof exampleEdit>): EditValue['result'] {
  if ('refused' in edit) return edit;
  return { uri, text, edits: [{ range: rangeOf(text, edit.span), newText: edit.text }] };
}

async function exported(
  { uri, subject }: Opened,
  { whatIf, format, paper, draft }: ExportRequest['params'],
  session: Session,
): Promise<ExportRequest['result']> {
  const fonts = format === 'pdf' ? await fontsOf(session) : undefined;
  if (format === 'pdf' && fonts === undefined)
    return {
      refused: 'A PDF needs fonts, and this editor has none for it. Export the letter as a Word file or as HTML.',
    };
  const { letter } = shownLetter(subject, whatIf);
  const { title, extra } = subject.facts.template.frontMatter;
  const name = Utils.basename(URI.parse(uri));
  const page = readPage(letter.text, {
    title,
    name: name.replace(/\.[^.]*$/, ''),
    language: typeof extra.lang === 'string' ? extra.lang : undefined,
  });
  const about = {
    template: name,
    packVersion: session.host.version,
    date: subject.facts.context.today ?? session.host.today(),
  };
  const given = fonts === undefined ? {} : { fonts };
  const { content, problems } = await exportLetter(page, format, { paper, draft, about, ...given });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { base64: inBase64(bytes), problems: problems.map(({ message }) => message) };
}
