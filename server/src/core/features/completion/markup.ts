import type { VariableType } from '../../template/types.ts';
import type { Subject } from '../subject.ts';
import { comparedItems, whenItems } from './compared.ts';
import type { Delimited } from './delimited.ts';
import { argumentItems, filterItems } from './filters.ts';
import { all, type Completion, type Completions, literal, NONE } from './item.ts';
import { namesAt, typeOfPath } from './names.ts';
import { parameterItems, pathItems } from './render.ts';
import { type Role, roleAt } from './role.ts';
import { type Setting, settingOf } from './setting.ts';
import { tagItems } from './tags.ts';
import { OPERATOR_NOTES } from './type-notes.ts';
import { memberItems, nameItems } from './values.ts';

/** What can stand at a place in an output or tag. `trigger` is the sign whose typing asked, if one did. */
export function completeMarkup(subject: Subject, at: Delimited, trigger: string | undefined): Completions {
  const { text } = subject.facts;
  const { role } = roleAt(text, at);
  if (trigger !== undefined && !(TRIGGERS[role.kind] ?? '').includes(trigger)) return NONE;
  if (at.string && !IN_STRINGS.has(role.kind)) return NONE;
  return all(itemsFor(role, subject, at, settingOf(text, at)));
}

/** The signs whose typing asks, by what is expected behind them. Typing a space must not disturb where nothing is expected. */
const TRIGGERS: Partial<Readonly<Record<Role['kind'], string>>> = {
  'tag-name': '%',
  value: '{ :',
  member: '.',
  filter: '|',
  argument: ': "',
  compared: ' "',
  option: ' "',
  path: ' "/',
  word: ' ',
};

const IN_STRINGS: ReadonlySet<Role['kind']> = new Set(['argument', 'compared', 'option', 'path']);

function itemsFor(role: Role, subject: Subject, at: Delimited, setting: Setting): readonly Completion[] {
  switch (role.kind) {
    case 'tag-name':
      return tagItems(subject, at, setting);
    case 'value':
      return valueItems(role.of, subject, at, setting);
    case 'member':
      return memberItems(subject, role.path, at, setting, at.kind === 'output');
    case 'filter':
      return filterItems(subject, role.input, at, setting, false);
    case 'after-value':
      return filterItems(subject, role.input, at, setting, true);
    case 'argument':
      return argumentItems(subject, role.filter, role.index, at, setting);
    case 'operator':
      return [...operatorItems(role.left, subject, at, setting), ...wordItems(['and', 'or'], setting)];
    case 'compared':
      return comparedItems(subject, role.left, role.operator, at, setting);
    case 'joint':
      return wordItems(['and', 'or'], setting);
    case 'option':
      return whenItems(subject, role.used, at, setting);
    case 'word':
      return wordItems(role.words, setting);
    case 'path':
      return pathItems(subject, at, setting);
    case 'parameter':
      return parameterItems(subject, role.path, role.given, at, setting);
    default:
      return [];
  }
}

type ValueOf = Extract<Role, { readonly kind: 'value' }>['of'];

const WANTED: Readonly<Record<ValueOf, readonly VariableType[] | undefined>> = {
  output: undefined,
  condition: ['flag', 'choice'],
  case: ['choice', 'text'],
  loop: ['list'],
  render: undefined,
  count: ['integer', 'days'],
};

function valueItems(of: ValueOf, subject: Subject, at: Delimited, setting: Setting): readonly Completion[] {
  // A condition, a loop or an assignment may go on behind its value.
  const ends = (of === 'output' && at.kind === 'output') || of === 'case';
  const names = nameItems(subject, at, setting, { types: WANTED[of], ends });
  if (of !== 'loop') return names;
  const { span, before } = setting;
  const range: Completion = {
    label: '(1..3)',
    kind: 'value',
    note: 'numbers from 1 to 3',
    span,
    text: `${before}(1..3)`,
    snippet: `${literal(before)}(\${1:1}..\${2:3})`,
    rank: 50,
  };
  return [...names, range];
}

function operatorItems(
  left: readonly string[],
  subject: Subject,
  at: Delimited,
  setting: Setting,
): readonly Completion[] {
  const type = typeOfPath(left, namesAt(subject, at.open));
  const isNumber = type === 'money' || type === 'days' || type === 'integer' || type === 'percent';
  const equal = type === 'flag' || type === 'choice' || type === 'party' || type === 'address';
  const fitting = Object.entries(OPERATOR_NOTES).filter(([sign]) => {
    if (sign === 'contains') return type !== 'flag' && type !== 'choice' && !(isNumber || type === 'date');
    return sign === '==' || sign === '!=' || !(equal || type === 'list' || type === 'text');
  });
  const touches = /\S/.test(subject.facts.text[setting.span.start - 1] ?? ' ');
  return fitting.map(
    ([label, note], i): Completion => ({
      label,
      kind: 'operator',
      note,
      span: setting.span,
      text: `${touches ? ' ' : ''}${label} `,
      filter: label,
      rank: i,
      goesOn: true,
    }),
  );
}

function wordItems(words: readonly string[], { span }: Setting): readonly Completion[] {
  return words.map(
    (label, i): Completion => ({
      label,
      kind: 'operator',
      span,
      text: `${label}${label === 'reversed' ? '' : ' '}`,
      rank: 20 + i,
      goesOn: true,
    }),
  );
}
