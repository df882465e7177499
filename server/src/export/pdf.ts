import PDFDocument from 'pdfkit';
import type { Page } from './model.ts';
import {
  DRAFT,
  type Exported,
  type ExportOptions,
  type ExportProblem,
  PAPER_SIZES,
  partsOf,
  provenanceOf,
} from './options.ts';
import { flow } from './pdf/flow.ts';
import { FONT_NAMES, nameOf, type OpenFonts, openFonts } from './pdf/fonts.ts';
import { pressOn } from './pdf/press.ts';
import { boxesOf } from './pdf/set.ts';
import { showable } from './pdf/showable.ts';

const MARGIN = 72;
/** Where the number of the page stands, from the bottom. */
const FOOT = 42;

/**
 * A letter as a tagged PDF with its fonts inside: text that can be selected and read aloud, a title, a language, numbered pages.
 * The same letter and options give the same bytes. A character that the fonts lack is a problem, and prints as its number. Rejects
 * when there are no fonts.
 */
export async function pagePdf(
  page: Page,
  { paper = 'letter', draft = false, about, fonts }: ExportOptions,
): Promise<Exported> {
  if (fonts === undefined) throw new Error('A PDF needs fonts.');
  const open = openFonts(fonts);
  const lacking = new Set<string>();
  const shown = showable(page, open, (character) => lacking.add(character));
  const [width, height] = PAPER_SIZES[paper];
  const [year, month, day] = partsOf(about.date);
  const date = new Date(Date.UTC(year, month - 1, day));
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    font: null,
    lang: page.language,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: page.title,
      Subject: provenanceOf(about),
      Creator: 'Proviso',
      Producer: 'Proviso',
      Template: about.template,
      PackVersion: about.packVersion,
      CreationDate: date,
      ModDate: date,
    },
  });
  const bytes = collected(document);
  for (const name of FONT_NAMES) document.registerFont(name, open.of(name));
  withSafeMetadata(document);
  const press = pressOn(document, MARGIN);
  const newPage = (): void => {
    press.newPage();
    if (draft) across(document, open, width, height);
  };
  newPage();
  flow(boxesOf(shown, open, width - 2 * MARGIN), { ...press, newPage }, { top: MARGIN, bottom: height - FOOT - 20 });
  press.end();
  number(document, open, width, height);
  document.end();
  return { content: await bytes, problems: problemsOf(lacking) };
}

function collected(document: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}

/** The writer puts title and origin into XML as they are; by then they are written where they must not be escaped. */
function withSafeMetadata(document: PDFDocument): void {
  const end = document.endMetadata.bind(document);
  document.endMetadata = () => {
    for (const [key, value] of Object.entries(document.info))
      if (typeof value === 'string') document.info[key] = value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    end();
  };
}

/** DRAFT from corner to corner, behind the words. */
function across(document: PDFDocument, fonts: OpenFonts, width: number, height: number): void {
  const size = 150;
  const x = (width - fonts.width(DRAFT, 'bold', size)) / 2;
  document.markContent('Artifact', { type: 'Background' });
  document.save().rotate(-50, { origin: [width / 2, height / 2] });
  document.font('bold').fontSize(size).fillColor('#f0dcd9');
  document.text(DRAFT, x, height / 2 + size * 0.33, { lineBreak: false, baseline: 'alphabetic' });
  document.restore().endMarkedContent();
}

function number(document: PDFDocument, fonts: OpenFonts, width: number, height: number): void {
  const { count } = document.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    document.switchToPage(i);
    const text = `Page ${i + 1} of ${count}`;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('regular').fontSize(9).fillColor('#444444');
    const x = (width - fonts.width(text, 'regular', 9)) / 2;
    document.text(text, x, height - FOOT, { lineBreak: false, baseline: 'alphabetic' });
    document.endMarkedContent();
  }
}

function problemsOf(lacking: ReadonlySet<string>): readonly ExportProblem[] {
  if (lacking.size === 0) return [];
  const names = [...lacking].map((character) => `${character} (${nameOf(character)})`);
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  const what = `The font of the PDF has no shape for ${names.slice(0, 10).join(', ')}${more}`;
  return [{ message: `${what}. Write the letter as docx or html, which use the fonts of the reader's machine.` }];
}
