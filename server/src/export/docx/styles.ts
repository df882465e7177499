import { AlignmentType, type IStylesOptions } from 'docx';

const FONT = 'Times New Roman';
/** Half points. */
const SIZE = 23;

/** The styles of Word that a letter is written in, so that who edits it changes a style and not a hundred paragraphs. */
export function stylesOf(language: string): IStylesOptions {
  const heading = (size: number, before: number, more: object = {}) => ({
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 160 }, keepNext: true, keepLines: true, ...more },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: SIZE, language: { value: language } },
        paragraph: { spacing: { after: 180, line: 264 } },
      },
      heading1: heading(32, 0, { alignment: AlignmentType.CENTER }),
      heading2: heading(26, 320),
      heading3: heading(SIZE, 280),
      heading4: { ...heading(SIZE, 240), run: { font: FONT, size: SIZE, italics: true, color: '000000' } },
      heading5: { ...heading(SIZE, 240), run: { font: FONT, size: SIZE, italics: true, color: '000000' } },
      heading6: { ...heading(SIZE, 240), run: { font: FONT, size: SIZE, italics: true, color: '000000' } },
      listParagraph: { basedOn: 'Normal', quickFormat: true, paragraph: { contextualSpacing: false } },
      hyperlink: { run: { color: '0B4A8F', underline: {} } },
    },
    paragraphStyles: [
      style('Quote', 'Quote', { indent: { left: 560, right: 560 } }),
      style('Signature', 'Signature', { spacing: { after: 40, line: 260 }, keepNext: true, keepLines: true }),
      style('Code', 'Code', { spacing: { after: 200, line: 240 } }, { font: 'Courier New', size: 20 }),
      style('TableText', 'Table Text', { spacing: { before: 40, after: 40, line: 252 } }, { size: 21 }),
      style(
        'TableHeading',
        'Table Heading',
        { spacing: { before: 40, after: 40, line: 252 }, keepNext: true },
        { bold: true, size: 21 },
      ),
      style(
        'Footer',
        'footer',
        { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
        { size: 18, color: '444444' },
      ),
      style('Header', 'header', { spacing: { after: 0 } }, { size: 18 }),
    ],
  };
}

function style(id: string, name: string, paragraph: object, run: object = {}) {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, run };
}

const line = (side: string, size: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

/**
 * The style of tables, as WordprocessingML, for which the library has no way: rules above, below and below the header, hair lines
 * between rows.
 */
export const TABLE_STYLE =
  '<w:style w:type="table" w:customStyle="1" w:styleId="LetterTable">' +
  '<w:name w:val="Letter Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblBorders>' +
  `${line('top', 8, '111111')}${line('bottom', 8, '111111')}${line('insideH', 4, '999999')}</w:tblBorders>` +
  '<w:tblCellMar><w:left w:w="115" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${line('bottom', 8, '111111')}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`;
