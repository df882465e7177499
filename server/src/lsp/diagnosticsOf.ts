import { type Diagnostic, DiagnosticTag, MarkupKind } from 'vscode-languageserver';
import type { Finding } from '../core/rules/types.ts';
import { rangeOf, SEVERITIES } from './convert.ts';
import { SCHEMES } from './protocol.ts';
import type { Client, Opened } from './session.ts';

/** What a diagnostic carries along for its code actions. */
export type DiagnosticData = { readonly rule: string; readonly element?: string; readonly when?: string };

/** The findings of a document as diagnostics, in reading order. */
export function diagnosticsOf({ uri, text, findings }: Opened, client: Client): Diagnostic[] {
  const { publishDiagnostics, diagnostic: pulled } = client.capabilities.textDocument ?? {};
  const can = { ...publishDiagnostics, ...pulled };
  return findings().map((finding) => {
    const { rule, message, severity, span, related, element, when } = finding;
    const data: DiagnosticData = {
      rule,
      ...(element === undefined ? {} : { element }),
      ...(when === undefined ? {} : { when }),
    };
    return {
      range: rangeOf(text, span),
      severity: SEVERITIES[severity],
      source: 'proviso',
      code: rule,
      message: client.markdownMessages ? { kind: MarkupKind.Markdown, value: inMarkdown(message) } : message,
      data,
      ...(client.options.pages === true ? { codeDescription: { href: pageUri(rule) } } : {}),
      ...(isUnnecessary(finding) && can.tagSupport !== undefined ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(related !== undefined && can.relatedInformation === true
        ? {
            relatedInformation: related.map((one) => ({
              location: { uri, range: rangeOf(text, one.span) },
              message: one.message,
            })),
          }
        : {}),
    };
  });
}

/** The address of a page: `proviso-page:/clause/no-fault.md`. */
export function pageUri(id: string): string {
  return `${SCHEMES.page}:/${id}.md`;
}

function isUnnecessary({ rule }: Finding): boolean {
  return rule === 'variable/unused' || rule === 'suppression/unused';
}

/** A message is prose: what Markdown would take for a mark is escaped, quoted template code becomes code. */
function inMarkdown(message: string): string {
  return message
    .split(/(\{%[^%]*%\}|\{\{[^}]*\}\})/)
    .map((part, i) => (i % 2 === 1 ? `\`${part}\`` : part.replace(/[\\`*_[\]<>#]/g, '\\$&')))
    .join('');
}
