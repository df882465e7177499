import { Decimal } from 'decimal.js';
import type { Atom, Order } from './atoms.ts';
import { readDate } from './civil-date.ts';
import { sameValue } from './evaluate-condition.ts';
import type { Variable } from './types.ts';
import { isNumeric, textValue, type Value } from './value.ts';

/** What has been decided on a path so far, by subject. */
export type Knowledge = Map<string, { readonly atom: Atom; readonly value: boolean }[]>;

export function learn(knowledge: Knowledge, atom: Atom, value: boolean): void {
  const facts = knowledge.get(atom.subject);
  if (facts) facts.push({ atom, value });
  else knowledge.set(atom.subject, [{ atom, value }]);
}

/**
 * The answer to an atom that follows from what was decided and declared; undefined when it may go either way. A variable
 * equals one value at most, a choice equals one of its options, numbers and dates keep to their bounds.
 */
export function implied(knowledge: Knowledge, atom: Atom): boolean | undefined {
  const facts = knowledge.get(atom.subject) ?? [];
  const same = facts.find((fact) => fact.atom.text === atom.text);
  if (same) return same.value;
  if (atom.asks.kind === 'truth') return impliedTruth(facts);
  if (atom.asks.kind !== 'compare') return undefined;
  const { operator, value } = atom.asks;
  if (facts.some((fact) => fact.atom.asks.kind === 'truth' && !fact.value))
    return value.kind === 'flag' ? undefined : false;
  if (operator === '==') {
    const decided = impliedEquality(facts, atom, value);
    if (decided !== undefined) return decided;
  }
  const point = pointOf(value, atom.declared);
  if (point === undefined) return undefined;
  const bounds = [...declaredBounds(atom.declared), ...facts.flatMap((fact) => boundOf(fact.atom, fact.value))];
  const whole = atom.declared?.type === 'integer' || atom.declared?.type === 'days';
  if (!feasible([...bounds, { operator, point, holds: true }], whole)) return false;
  return feasible([...bounds, { operator, point, holds: false }], whole) ? undefined : true;
}

type Fact = { readonly atom: Atom; readonly value: boolean };
type Bound = { readonly operator: Order; readonly point: Decimal; readonly holds: boolean };

function impliedTruth(facts: readonly Fact[]): boolean | undefined {
  return facts.some(({ atom, value }) => value && atom.asks.kind === 'compare' && atom.asks.value.kind !== 'flag')
    ? true
    : undefined;
}

function impliedEquality(facts: readonly Fact[], { declared }: Atom, value: Value): boolean | undefined {
  const equalities = facts.flatMap((fact) => {
    const { asks } = fact.atom;
    return asks.kind === 'compare' && asks.operator === '==' ? [{ to: asks.value, holds: fact.value }] : [];
  });
  const known = equalities.find(({ holds }) => holds);
  if (known) return sameValue(known.to, value);
  if (declared?.type !== 'choice' || !declared.options) return undefined;
  const left = declared.options.filter((option) => !equalities.some(({ to }) => sameValue(to, textValue(option))));
  if (!left.some((option) => sameValue(textValue(option), value))) return false;
  const alwaysSet = declared.required || declared.default !== undefined;
  return left.length === 1 && alwaysSet ? true : undefined;
}

function pointOf(value: Value, declared: Variable | undefined): Decimal | undefined {
  if (isNumeric(value)) return value.number;
  if (value.kind !== 'text' || declared?.type !== 'date') return undefined;
  const date = readDate(value.text);
  return date && new Decimal(date.toString().replaceAll('-', ''));
}

function boundOf(atom: Atom, holds: boolean): readonly Bound[] {
  if (atom.asks.kind !== 'compare') return [];
  const point = pointOf(atom.asks.value, atom.declared);
  return point ? [{ operator: atom.asks.operator, point, holds }] : [];
}

function declaredBounds(declared: Variable | undefined): readonly Bound[] {
  if (!declared || declared.type === 'date') return [];
  const bound = (text: string | undefined, operator: Order): readonly Bound[] =>
    text !== undefined && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text)
      ? [{ operator, point: new Decimal(text), holds: true }]
      : [];
  return [...bound(declared.min, '>='), ...bound(declared.max, '<=')];
}

/** Whether some number keeps all bounds; `whole` when only whole numbers count. */
function feasible(bounds: readonly Bound[], whole: boolean): boolean {
  let low: { readonly at: Decimal; readonly open: boolean } | undefined;
  let high: typeof low;
  const not: Decimal[] = [];
  for (const { operator, point, holds } of bounds) {
    const real = holds ? operator : OPPOSITE[operator];
    if (real === '!=') not.push(point);
    if (real === '>' || real === '>=' || real === '==') {
      const open = real === '>';
      if (!low || point.gt(low.at) || (point.eq(low.at) && open)) low = { at: point, open };
    }
    if (real === '<' || real === '<=' || real === '==') {
      const open = real === '<';
      if (!high || point.lt(high.at) || (point.eq(high.at) && open)) high = { at: point, open };
    }
  }
  if (!low || !high) return true;
  const first = whole ? (low.open ? low.at.floor().plus(1) : low.at.ceil()) : low.at;
  const last = whole ? (high.open ? high.at.ceil().minus(1) : high.at.floor()) : high.at;
  if (first.lt(last)) return true;
  return first.eq(last) && (whole || (!low.open && !high.open)) && !not.some((point) => point.eq(first));
}

const OPPOSITE: Readonly<Record<Order, Order | '!='>> = { '==': '!=', '<': '>=', '>': '<=', '<=': '>', '>=': '<' };
