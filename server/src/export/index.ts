import type { Page } from './model.ts';
import { DRAFT, type Exported, type ExportOptions, type Format } from './options.ts';
import { pageText } from './text.ts';

/**
 * Writes a letter in a format. Pure: fonts and date are given, the same page and options give the same bytes, and nothing is
 * looked up on a disk or a network. The libraries of a format are loaded when it is first asked for. Rejects when a PDF is
 * asked for without fonts.
 */
export async function exportLetter(page: Page, format: Format, options: ExportOptions): Promise<Exported> {
  switch (format) {
    case 'md':
      return whole(marked(page.source.endsWith('\n') ? page.source : `${page.source}\n`, options));
    case 'txt':
      return whole(marked(pageText(page), options));
    case 'html':
      return whole((await import('./html.ts')).pageHtml(page, options));
    case 'docx':
      return whole(await (await import('./docx.ts')).pageDocx(page, options));
    case 'pdf':
      return (await import('./pdf.ts')).pagePdf(page, options);
  }
}

function whole(content: Exported['content']): Exported {
  return { content, problems: [] };
}

function marked(text: string, { draft }: ExportOptions): string {
  return draft === true ? `${DRAFT}\n\n${text}` : text;
}
