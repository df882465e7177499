import type { Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { count } from '../numbering/count.ts';
import { findMarks, type Mark, readableText } from '../numbering/marks.ts';
import { findReferences, type Reference } from '../numbering/references.ts';
import { countsItself, mainSeries } from '../numbering/series.ts';

/** A numbered section: its number, and the line that it begins. */
export type Section = { readonly span: Span; readonly whole: Span };

/** The number of a section, or a reference to one. In alternative branches several sections can bear one number. */
export type SectionSymbol = {
  readonly kind: 'section';
  readonly span: Span;
  readonly sections: readonly Section[];
  readonly references: readonly { readonly span: Span }[];
};

/** The section whose number, or a reference to it, stands at an offset; its ends included. */
export function sectionAt(template: Template, offset: number): SectionSymbol | undefined {
  const { marks, references } = numbersOf(template);
  const isHere = ({ span }: { readonly span: Span }) => span.start <= offset && offset <= span.end;
  const mark = marks.find(({ mark: { span } }) => isHere({ span }));
  const reference = references.find(isHere);
  const span = reference?.span ?? mark?.mark.span;
  if (span === undefined) return undefined;
  const known = new Set(marks.map(({ number }) => number));
  const number = reference === undefined ? mark?.number : leadsTo(reference, known);
  if (number === undefined) return undefined;
  return {
    kind: 'section',
    span,
    sections: marks.filter((one) => one.number === number).map((one) => sectionOf(one.mark, template.text)),
    references: references.filter((one) => leadsTo(one, known) === number),
  };
}

type Numbered = { readonly mark: Mark; readonly number: string };

function numbersOf(template: Template): {
  readonly marks: readonly Numbered[];
  readonly references: readonly Reference[];
} {
  const marks = findMarks(template);
  const main = mainSeries(marks);
  if (main === undefined) return { marks: [], references: [] };
  const seen = countsItself(main) ? count(template, main).numbers : undefined;
  const depth = main[0]?.numbers.length ?? 1;
  const own = new Set(main);
  const numbered = marks
    .filter((mark) => own.has(mark) || mark.numbers.length > depth)
    .map((mark) => ({ mark, number: keyOf(seen?.get(mark) ?? mark.numbers) }));
  const references = findReferences(
    readableText(template),
    marks.map(({ span }) => span),
  );
  return { marks: numbered, references };
}

/** The longest part of `5.2.1` that names a section. */
function leadsTo({ numbers }: Reference, known: ReadonlySet<string>): string | undefined {
  for (let depth = numbers.length; depth > 0; depth--) {
    const key = keyOf(numbers.slice(0, depth));
    if (known.has(key)) return key;
  }
  return undefined;
}

function keyOf(numbers: readonly number[]): string {
  return numbers.join('.');
}

function sectionOf({ span, start }: Mark, text: string): Section {
  const end = text.slice(span.end).search(/\r?\n|$/) + span.end;
  return { span, whole: { start, end } };
}
