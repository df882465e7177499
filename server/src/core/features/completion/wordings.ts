import type { Clause } from '../../clauses/pack.ts';
import type { Span } from '../../text/span.ts';
import { declarationEdit } from '../actions/declarations.ts';
import { termsOf } from '../actions/terms.ts';
import { adapted, changeOf, type Piece } from '../actions/wording.ts';
import type { Subject } from '../subject.ts';
import { knownAs } from './declaration-lines.ts';
import { type Completion, literal } from './item.ts';

/**
 * Clauses to put in where words that name them stand: as a `render` tag in a template, and as wording in the document's own
 * terms. `lead` is the number or indentation of the line.
 */
export function wordingItems(
  subject: Subject,
  clauses: readonly Clause[],
  span: Span,
  typed: string,
  lead: string,
): readonly Completion[] {
  const isTemplate = subject.facts.template.frontMatter.span !== undefined;
  return clauses.flatMap((clause, i): Completion[] => {
    const about = `clause:${clause.id}`;
    const common = { kind: 'wording', span, filter: typed || clause.title, about } as const;
    const render = `{% render "clauses/${clause.id}" %}`;
    return [
      ...(isTemplate
        ? [{ ...common, label: clause.title, signature: 'render', note: clause.id, text: render, rank: i * 2 }]
        : []),
      {
        ...common,
        label: clause.title,
        signature: 'wording',
        note: clause.purpose,
        ...written(clause, subject, lead, isTemplate),
        rank: i * 2 + 1,
      },
    ];
  });
}

function written(
  clause: Clause,
  subject: Subject,
  lead: string,
  isTemplate: boolean,
): Pick<Completion, 'text' | 'snippet' | 'also'> {
  const { template, context } = subject.facts;
  const terms = termsOf(template, context.resolve);
  const first = terms.person === 'first' ? String(clause.data.first_person ?? '') : '';
  const names = new Set<string>();
  const pieces = adapted(first.trim() === '' ? clause.body : first, {
    terms,
    output: (tag, asked) => {
      if (!isTemplate) return { placeholder: `[${asked.map((name) => labelOf(name, subject)).join(', ') || 'value'}]` };
      for (const name of asked) names.add(name);
      return tag;
    },
  });
  const lines = pieces.map((piece) => indented(piece, lead));
  const edit = declarationEdit(
    template,
    [...names].map((name) => ({ name, known: knownAs(name, subject.engine.dictionary.get(name)) })),
  );
  const { text, snippet } = changeOf({ start: 0, end: 0 }, lines);
  return {
    text,
    snippet: snippet ?? literal(text),
    ...(edit === undefined || !isTemplate ? {} : { also: [edit] }),
  };
}

/** Lines of a list item begin under its words. The indentation of the line itself is the editor's to add. */
function indented(piece: Piece, lead: string): Piece {
  const indent = ' '.repeat(lead.trim().startsWith('#') ? 0 : lead.trimStart().length);
  return typeof piece === 'string' ? piece.replace(/\r?\n(?=[^\r\n])/g, `\n${indent}`) : piece;
}

function labelOf(name: string, { engine }: Subject): string {
  return (engine.dictionary.get(name)?.label ?? name.replaceAll('_', ' ')).toLowerCase();
}
