import type { ClauseView, CoverageView, ElementView, Range } from '../../../server/src/lsp/protocol.ts';
import type { Translate } from '../translate.ts';
import { elementIconOf, elementStateOf, type Icon, iconOf, requirementOf, stateOf } from './states.ts';

/** One row of the coverage view. */
export type Row = {
  /** The same for the same row after a change, so that what is open stays open. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly icon: Icon;
  /** What a screen reader says: label, state and purpose in one sentence each. */
  readonly spoken: string;
  /** In Markdown. */
  readonly tooltip: string;
  /** For the conditions of menus: `clause.missing`, `element.satisfied`, `group` … */
  readonly context: string;
  readonly clause?: string;
  /** Where it stands in the letter; of a part that is not said, where its clause stands. */
  readonly range?: Range;
  readonly children: readonly Row[];
};

/** The rows: clauses in the order of an agreement, each with its parts; what is not needed here goes to groups at the end. */
export function rowsOf({ clauses }: CoverageView, t: Translate): readonly Row[] {
  const unused = clauses.filter(isUnused);
  const elsewhere = clauses.filter(
    ({ state, requirement }) => state === 'not-applicable' && requirement !== 'forbidden',
  );
  const shown = clauses.filter((clause) => !unused.includes(clause) && !elsewhere.includes(clause));
  return [
    ...shown.map((clause) => clauseRow(clause, t)),
    ...group('unused', t('Not used, and not needed here'), unused, t),
    ...group('elsewhere', t('Does not apply here'), elsewhere, t),
  ];
}

/** What stands above the rows, and the number on the view's icon: how many clauses need a look. */
export function totalsOf(
  { present, needed, clauses }: CoverageView,
  t: Translate,
): { readonly message: string; readonly badge: { readonly value: number; readonly tooltip: string } } {
  const open = clauses.filter(needsLook).length;
  const tooltip =
    open === 0
      ? t('No clause needs a look.')
      : open === 1
        ? t('1 clause needs a look.')
        : t('{0} clauses need a look.', open);
  return {
    message: `${t('{0} of {1} protections present.', present, needed)} ${tooltip}`,
    badge: { value: open, tooltip },
  };
}

function needsLook({ state, requirement }: ClauseView): boolean {
  if (state === 'not-applicable') return false;
  if (requirement === 'forbidden') return state !== 'missing';
  return state === 'contradicted' || (requirement === 'required' && state !== 'present');
}

/** Nothing is wrong when an optional clause is not there, or one that must not be there. */
function isUnused({ state, requirement }: ClauseView): boolean {
  if (requirement === 'forbidden') return state === 'missing' || state === 'not-applicable';
  return state === 'missing' && requirement === 'optional';
}

function group(key: string, label: string, clauses: readonly ClauseView[], t: Translate): readonly Row[] {
  if (clauses.length === 0) return [];
  const description = String(clauses.length);
  return [
    {
      key,
      label,
      description,
      icon: { name: 'ellipsis' },
      spoken: `${label}: ${description}`,
      tooltip: label,
      context: 'group',
      children: clauses.map((clause) => clauseRow(clause, t)),
    },
  ];
}

function clauseRow(clause: ClauseView, t: Translate): Row {
  const { id, title, purpose, requirement, state, when, range } = clause;
  const where = when === undefined ? [] : [t('where {0}', when)];
  const verdict = [stateOf(state, t), ...where];
  const words = [...verdict, requirementOf(requirement, t)];
  return {
    key: id,
    label: title,
    // What is required is the rule, and need not be said in a narrow column.
    description: (requirement === 'required' ? verdict : words).join(' · '),
    icon: iconOf(clause),
    spoken: `${title}: ${words.join(', ')}. ${purpose}`,
    tooltip: `**${escaped(title)}**: ${escaped(words.join(', '))}\n\n${escaped(purpose)}`,
    context: `clause.${state}`,
    clause: id,
    ...(range === undefined ? {} : { range }),
    children: state === 'not-applicable' ? [] : clause.elements.map((element) => elementRow(element, clause, t)),
  };
}

function elementRow(element: ElementView, clause: ClauseView, t: Translate): Row {
  const { id, says, state } = element;
  const range = element.range ?? clause.range;
  const word = elementStateOf(state, t);
  return {
    key: `${clause.id}/${id}`,
    label: says,
    description: word,
    icon: elementIconOf(element),
    spoken: `${word}: ${says}`,
    tooltip: `${escaped(says)}\n\n${escaped(word)}`,
    context: `element.${clause.state === 'missing' ? 'of-missing' : state}`,
    clause: clause.id,
    ...(range === undefined ? {} : { range }),
    children: [],
  };
}

/** Prose as Markdown that shows it as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
