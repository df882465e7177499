import type { Span } from '../text/span.ts';
import type { Path } from './paths.ts';
import { declared, type Names, type Symbolic } from './symbols.ts';
import type { Choice, Field, Node, Origin, OutputNode, Projection, Resolve, Template, VariableType } from './types.ts';
import { printedValue } from './value.ts';
import { defaultValue } from './values.ts';
import { walk } from './walk.ts';
import { createWriter, type Inclusion, type Writer } from './writer.ts';

export type ProjectOptions = {
  readonly resolve?: Resolve;
  /** The type of a variable that the template does not declare. */
  readonly fieldType?: (variable: string) => VariableType | undefined;
  /** A value that is certain without data, other than the declared default. */
  readonly knownValue?: (variable: string) => string | undefined;
};

/** The character that stands for a field in a projection. */
export const FIELD = '\ue000';

/**
 * The template's prose along one of its paths, as the clauses' readers see it: like the letter, but each output is one
 * private-use character with an entry in `fields`. Literals print as they are, included files are put in their place, loop
 * bodies stand once, front matter is left out. The projection of plain Markdown is its own text.
 */
export function project(template: Template, path: Path, options: ProjectOptions = {}): Projection {
  const { choices, when } = path;
  const { writer, fields } = written(template, choices, options, false);
  let origins: readonly Origin[] | undefined;
  return {
    text: writer.text(),
    fields,
    choices,
    when,
    // Few paths are ever asked where their words come from: those whose verdict is told.
    get origins() {
      origins ??= written(template, choices, options, true).writer.origins;
      return origins;
    },
  };
}

type Written = { readonly writer: Writer; readonly fields: ReadonlyMap<number, Field> };

function written(
  template: Template,
  choices: readonly Choice[],
  options: ProjectOptions,
  keepsOrigins: boolean,
): Written {
  const answers = new Map(choices.map(({ text, value }) => [text, value]));
  const writer = createWriter(Math.max(4_000_000, template.text.length * 2), keepsOrigins);
  const fields = new Map<number, Field>();
  let inclusion: Inclusion | undefined;
  const source = (span: Span, node: Node, file: Template) => {
    const text = file.text.slice(span.start, span.end);
    const kept = node.kind === 'error' ? withoutDelimiters(text) : text.replace(/[\ue000-\uf8ff]/g, ' ');
    writer.write(kept, { own: span, linear: true, variable: undefined }, inclusion);
  };
  const output = (node: OutputNode, symbol: Symbolic, names: Names) => {
    const own = { own: node.span, linear: false, variable: undefined };
    if (symbol.kind === 'literal') {
      writer.write(printedValue(symbol.value).replace(/[\ue000-\uf8ff]/g, ' '), own, inclusion);
      return;
    }
    const variable = symbol.kind === 'variable' ? symbol.path : symbol.text;
    writer.write(FIELD, { own: node.span, linear: false, variable }, inclusion);
    if (writer.full()) return;
    const offset = writer.length() - 1;
    fields.set(offset, fieldOf(symbol, variable, offset, inclusion?.tag ?? node.span, names, options));
  };
  walk(template, {
    resolve: options.resolve,
    decide: (atom) => answers.get(atom.text) ?? false,
    visit: {
      source,
      output,
      included: ({ path: included }, tag, body) => {
        const outer = inclusion;
        const entered = { path: included, tag };
        writer.indented(entered, () => {
          inclusion = entered;
          body();
          inclusion = outer;
        });
      },
    },
  });
  return { writer, fields };
}

function fieldOf(
  symbol: Symbolic,
  variable: string,
  offset: number,
  source: Span,
  names: Names,
  options: ProjectOptions,
): Field {
  const declaration = declared(names, variable);
  const type =
    (symbol.kind === 'variable' ? symbol.type : undefined) ?? declaration?.type ?? options.fieldType?.(variable);
  const known =
    options.knownValue?.(variable) ??
    (declaration?.default === undefined ? undefined : printedValue(defaultValue(declaration)));
  const filters = symbol.kind === 'variable' ? symbol.filters : [];
  return { offset, variable, filters, source, ...(type ? { type } : {}), ...(known === undefined ? {} : { known }) };
}

/** A tag that could not be read prints nothing; an output that never closes leaves the words that stand after it. */
function withoutDelimiters(text: string): string {
  return text.startsWith('{%') ? '' : text.replace(/[{}%\ue000-\uf8ff]/g, ' ');
}
