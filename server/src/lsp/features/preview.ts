import { clauseMarks, letterFindings, missingClauses } from '../../core/features/preview/check.ts';
import { letterFields } from '../../core/features/preview/fields.ts';
import { provenanceOf, shownLetter, type WhatIf } from '../../core/features/preview/letter.ts';
import { variantsOf } from '../../core/features/preview/variants.ts';
import { newPartMemory, type PartMemory, previewParts } from '../../export/preview/html.ts';
import { rangeOf } from '../convert.ts';
import {
  PREVIEW,
  PREVIEW_CHECK,
  type PreviewCheck,
  type PreviewCheckRequest,
  type PreviewModel,
  type PreviewRequest,
} from '../protocol-preview.ts';
import type { Feature, Opened, Session } from '../session.ts';

/** The letter as it looks on paper, for a view beside its template. */
export const preview: Feature = (session) => {
  const memory = newPartMemory();
  session.connection.onRequest(PREVIEW, ({ textDocument: { uri }, whatIf, known }: PreviewRequest['params'], token) =>
    session.answer<PreviewRequest['result']>('the preview', null, token, async () => {
      const opened = await session.subject(uri);
      return opened?.standing === 'letter' ? modelOf(opened, whatIf, new Set(known), memory, session) : null;
    }),
  );
  session.connection.onRequest(
    PREVIEW_CHECK,
    ({ textDocument: { uri }, whatIf }: PreviewCheckRequest['params'], token) =>
      session.answer<PreviewCheckRequest['result']>('the check of the preview', null, token, async () => {
        const opened = await session.subject(uri);
        return opened?.standing === 'letter' ? checkOf(opened, whatIf) : null;
      }),
  );
  return {};
};

function modelOf(
  { uri, version, text, subject }: Opened,
  whatIf: WhatIf = {},
  known: ReadonlySet<string>,
  memory: PartMemory,
  { data }: Session,
): PreviewModel {
  const shown = shownLetter(subject, whatIf);
  const { title, extra } = subject.facts.template.frontMatter;
  const choice = subject.data === undefined ? undefined : data.get(uri);
  return {
    version,
    title: title ?? '',
    language: typeof extra.lang === 'string' && /^[a-z-]{2,20}$/i.test(extra.lang) ? extra.lang : 'en-US',
    parts: previewParts(shown.letter.text, shown.values, memory).map(({ key, span: { start, end }, html }) => ({
      key,
      start,
      end,
      ...(known.has(key) ? {} : { html }),
    })),
    provenance: provenanceOf(shown.letter.origins),
    fields: letterFields(subject, whatIf, shown.problems).map(({ declared, ...field }) => ({
      ...field,
      ...(declared === undefined ? {} : { declared: rangeOf(text, declared) }),
    })),
    variants: variantsOf(subject),
    ...(choice === undefined ? {} : { data: choice }),
  };
}

function checkOf({ version, text, subject }: Opened, whatIf: WhatIf = {}): PreviewCheck {
  const shown = shownLetter(subject, whatIf);
  return {
    version,
    clauses: clauseMarks(shown).map(({ source, ...clause }) => ({ ...clause, range: rangeOf(text, source) })),
    missing: missingClauses(shown),
    findings: letterFindings(shown).map(({ span, source, ...finding }) => ({
      ...finding,
      ...(span === undefined ? {} : { at: span.start }),
      range: rangeOf(text, source),
    })),
  };
}
