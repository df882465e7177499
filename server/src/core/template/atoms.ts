import type { Span } from '../text/span.ts';
import { compareValues } from './constraints.ts';
import { isEmptyWord, sameValue } from './evaluate-condition.ts';
import { declared, type Names, type Symbolic, symbolOf } from './symbols.ts';
import type { ComparisonOperator, Condition, Expression, Variable } from './types.ts';
import { isEmptyValue, isTrue, printedValue, type Value } from './value.ts';

/** One question that only data can answer. Atoms with the same `text` have the same answer everywhere. */
export type Atom = {
  readonly text: string;
  /** The variable that it asks about, as a resolved path. */
  readonly subject: string;
  readonly asks:
    | { readonly kind: 'truth' | 'other' }
    | { readonly kind: 'compare'; readonly operator: Order; readonly value: Value };
  readonly declared?: Variable;
  readonly span: Span;
};
export type Order = Exclude<ComparisonOperator, 'contains' | '!='>;

/** A simple condition as a constant or as an atom, `negated` when the condition holds where the atom does not. */
export type Asked = { readonly constant: boolean } | { readonly atom: Atom; readonly negated: boolean };

/** The question that a test or comparison asks. */
export function askedBy(condition: Extract<Condition, { readonly kind: 'test' | 'compare' }>, names: Names): Asked {
  if (condition.kind === 'test') return truthOf(symbolOf(condition.value, names), condition.span, names);
  return askedByComparison(condition.left, condition.operator, condition.right, condition.span, names);
}

/** The question that a comparison asks, also that of a `when`. */
export function askedByComparison(
  left: Expression,
  operator: ComparisonOperator,
  right: Expression,
  span: Span,
  names: Names,
): Asked {
  const a = symbolOf(left, names);
  const b = symbolOf(right, names);
  if (operator === '!=') return negate(askedByComparison(left, '==', right, span, names));
  if (isEmptyWord(right)) return emptiness(a, (right as { readonly raw: string }).raw, span, names);
  if (isEmptyWord(left)) return emptiness(b, (left as { readonly raw: string }).raw, span, names);
  if (a.kind === 'literal' && b.kind === 'literal') return { constant: constant(a.value, operator, b.value) };
  if (operator === 'contains') return other(a, `${shown(a)} contains ${shown(b)}`, span, names);
  if (a.kind === 'literal') return compared(b, FLIPPED[operator], a.value, span, names);
  if (b.kind === 'literal') return compared(a, operator, b.value, span, names);
  if (shown(a) === shown(b) && a.kind === 'variable')
    return { constant: operator === '==' || operator === '<=' || operator === '>=' };
  return other(a, `${shown(a)} ${operator} ${shown(b)}`, span, names);
}

/** Whether a list is empty, for a `for` with an `else`. */
export function askedByLoop(symbol: Symbolic, span: Span, names: Names): Asked {
  return symbol.kind === 'literal'
    ? { constant: isEmptyValue(symbol.value) }
    : other(symbol, `${shown(symbol)} == empty`, span, names);
}

function compared(symbol: Symbolic, operator: Order, value: Value, span: Span, names: Names): Asked {
  if (operator === '==' && value.kind === 'nil') return negate(truthOf(symbol, span, names));
  const variable = symbol.kind === 'variable' && symbol.filters.length === 0 ? declared(names, symbol.path) : undefined;
  if (operator === '==' && value.kind === 'flag' && variable?.type === 'flag') {
    const truth = truthOf(symbol, span, names);
    return value.flag ? truth : negate(truth);
  }
  const text = `${shown(symbol)} ${operator} ${shown({ kind: 'literal', value })}`;
  const asks = { kind: 'compare', operator, value } as const;
  return {
    atom: { text, subject: shown(symbol), asks, span, ...(variable ? { declared: variable } : {}) },
    negated: false,
  };
}

function truthOf(symbol: Symbolic, span: Span, names: Names): Asked {
  if (symbol.kind === 'literal') return { constant: isTrue(symbol.value) };
  const variable = symbol.kind === 'variable' && symbol.filters.length === 0 ? declared(names, symbol.path) : undefined;
  const always = variable && variable.type !== 'flag' && (variable.required || variable.default !== undefined);
  if (always) return { constant: true };
  const text = shown(symbol);
  return {
    atom: { text, subject: text, asks: { kind: 'truth' }, span, ...(variable ? { declared: variable } : {}) },
    negated: false,
  };
}

function emptiness(symbol: Symbolic, word: string, span: Span, names: Names): Asked {
  if (symbol.kind === 'literal')
    return { constant: isEmptyValue(symbol.value) && (symbol.value.kind !== 'nil' || word === 'blank') };
  return other(symbol, `${shown(symbol)} == ${word}`, span, names);
}

function other(symbol: Symbolic, text: string, span: Span, names: Names): Asked {
  const variable = symbol.kind === 'variable' ? declared(names, symbol.path) : undefined;
  const atom: Atom = {
    text,
    subject: shown(symbol),
    asks: { kind: 'other' },
    span,
    ...(variable ? { declared: variable } : {}),
  };
  return { atom, negated: false };
}

function negate(asked: Asked): Asked {
  return 'constant' in asked ? { constant: !asked.constant } : { ...asked, negated: !asked.negated };
}

function constant(a: Value, operator: ComparisonOperator, b: Value): boolean {
  if (operator === '==') return sameValue(a, b);
  if (operator === 'contains') return a.kind === 'text' && a.text.includes(printedValue(b));
  const order = compareValues(a, b);
  if (order === undefined) return false;
  return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
}

function shown(symbol: Symbolic): string {
  if (symbol.kind === 'variable') return [symbol.path, ...symbol.filters].join(' | ');
  if (symbol.kind === 'unknown') return symbol.text;
  const text = printedValue(symbol.value);
  if (symbol.value.kind !== 'text') return text === '' ? 'nil' : text;
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}

const FLIPPED: Readonly<Record<Order, Order>> = { '==': '==', '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
