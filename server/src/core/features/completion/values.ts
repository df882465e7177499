import type { VariableType } from '../../template/types.ts';
import { declarationEdit } from '../actions/declarations.ts';
import type { Subject } from '../subject.ts';
import { knownAs } from './declaration-lines.ts';
import type { Delimited } from './delimited.ts';
import type { Completion } from './item.ts';
import { type Name, namesAt, typeOfPath } from './names.ts';
import type { Setting } from './setting.ts';

/** Where a value is wanted, and which types serve there; every type without `types`. */
export type Wanted = { readonly types?: readonly VariableType[] | undefined; readonly ends: boolean };

const RANKS: Readonly<Record<Name['kind'], number>> = {
  item: 0,
  forloop: 4,
  assigned: 1,
  declared: 2,
  used: 5,
  known: 6,
};

/** The names that can stand at a place, those of a fitting type first. One that nobody declares is declared when it is taken. */
export function nameItems(
  subject: Subject,
  at: Delimited,
  setting: Setting,
  { types, ends }: Wanted,
): readonly Completion[] {
  return [...namesAt(subject, at.open).values()].map((name): Completion => {
    const { name: label, kind, type, items, variable } = name;
    const fits = types === undefined || type === undefined || types.includes(type);
    const goesOn = kind === 'forloop';
    const tail = ends && !goesOn ? setting.after : '';
    const undeclared = kind === 'known' || kind === 'used';
    const edit = undeclared
      ? declarationEdit(subject.facts.template, [{ name: label, known: knownAs(label, variable) }])
      : undefined;
    return {
      label,
      kind: kind === 'known' || kind === 'used' ? 'known' : kind === 'declared' ? 'variable' : 'local',
      signature: type === undefined ? (goesOn ? 'loop' : undefined) : items ? `list of ${items}` : type,
      note: noteOf(name),
      span: setting.span,
      text: `${setting.before}${label}${goesOn ? '.' : ''}${tail}`,
      filter: label,
      rank: RANKS[kind] + (fits ? 0 : 10),
      about: `variable:${label}`,
      ...(edit === undefined ? {} : { also: [edit] }),
      ...(goesOn ? { goesOn: true } : {}),
      ...(setting.closed && at.kind === 'output' ? { commit: ['|'] } : {}),
    };
  });
}

function noteOf({ kind, variable }: Name): string | undefined {
  if (kind === 'known') return `${variable?.label ?? 'in the dictionary'} (declares it)`;
  if (kind === 'used') return 'not declared yet (declares it)';
  if (kind === 'item') return 'item of this loop';
  if (kind === 'forloop') return 'place in this loop';
  return kind === 'assigned' ? 'assigned above' : variable?.label;
}

/** What `forloop` has behind its dot, with the type and what it is. */
export const FORLOOP: readonly (readonly [string, VariableType, string])[] = [
  ['index', 'integer', 'counts from 1'],
  ['index0', 'integer', 'counts from 0'],
  ['first', 'flag', 'true in the first round'],
  ['last', 'flag', 'true in the last round'],
  ['length', 'integer', 'number of rounds'],
  ['rindex', 'integer', 'rounds left, this one included'],
  ['rindex0', 'integer', 'rounds left after this one'],
];

/** What can stand behind the dot of a path. */
export function memberItems(
  subject: Subject,
  path: readonly string[],
  at: Delimited,
  setting: Setting,
  ends: boolean,
): readonly Completion[] {
  const names = namesAt(subject, at.open);
  const owner = path.length === 1 ? names.get(path[0] ?? '') : undefined;
  const type = typeOfPath(path, names);
  const members =
    owner?.kind === 'forloop'
      ? FORLOOP
      : type === 'list'
        ? LIST
        : type === undefined || type === 'text' || type === 'party' || type === 'address'
          ? TEXT
          : [];
  return members.map(
    ([label, memberType, note], i): Completion => ({
      label,
      kind: 'member',
      signature: memberType ?? owner?.items,
      note,
      span: setting.span,
      text: `${label}${ends ? setting.after : ''}`,
      rank: i,
      about: owner?.kind === 'forloop' ? `forloop:${label}` : undefined,
    }),
  );
}

type Member = readonly [string, VariableType | undefined, string];
const LIST: readonly Member[] = [
  ['size', 'integer', 'number of items'],
  ['first', undefined, 'first item'],
  ['last', undefined, 'last item'],
];
const TEXT: readonly Member[] = [['size', 'integer', 'number of characters']];
