import type { PreviewField, Words } from '../messages.ts';
import { filled } from './build.ts';
import { FROM } from './from.ts';

/** Says of each value, to eyes and ears, which fact it is and what is wrong with it; one of them is on the way of the Tab key. */
export function markValues(article: HTMLElement, fields: readonly PreviewField[], words: Words): void {
  const known = new Map(fields.map((field) => [field.name, field]));
  const values = [...article.querySelectorAll<HTMLElement>('.value')];
  for (const value of values) {
    const { variable = '', problem } = value.dataset;
    const field = known.get(variable.split(/[.[]/, 1)[0] ?? '');
    const label = field?.label ?? variable;
    const shown = value.textContent ?? '';
    const said = problem === undefined ? filled(words.value, label, shown) : filled(words.wrong, label, shown, problem);
    if (value.getAttribute('aria-label') === said) continue;
    value.setAttribute('aria-label', said);
    value.title = problem ?? (field === undefined ? label : `${label} (${words[FROM[field.from]]})`);
  }
  const [first] = values;
  if (first !== undefined && !values.some(({ tabIndex }) => tabIndex === 0)) first.tabIndex = 0;
}

/** Arrow keys go from value to value. False for any other key. */
export function moveAmongValues(article: HTMLElement, from: HTMLElement, key: string): boolean {
  const step = STEPS[key];
  if (step === undefined) return false;
  const values = [...article.querySelectorAll<HTMLElement>('.value')];
  const next = values[step === 'first' ? 0 : step === 'last' ? values.length - 1 : values.indexOf(from) + step];
  if (next === undefined) return true;
  for (const one of values) one.tabIndex = one === next ? 0 : -1;
  next.focus();
  return true;
}

const STEPS: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};
