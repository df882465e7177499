import type { DataChoice, DataFile, FromView, Paper, ShownLetter, WhatIf, Words } from '../messages.ts';
import { button, make } from './build.ts';
import { kept } from './editor.ts';

/** The row of controls above the letter. */
export type Toolbar = {
  readonly element: HTMLElement;
  readonly letter: (letter: ShownLetter) => void;
  readonly records: (files: readonly DataFile[]) => void;
};
export type Works = {
  readonly post: (message: FromView) => void;
  readonly paper: (paper: Paper) => void;
  readonly copy: () => void;
  readonly whatIf: (values: WhatIf) => void;
};

export function toolbarOf(words: Words, { post, paper, copy, whatIf }: Works): Toolbar {
  let choices: readonly (DataChoice | undefined)[] = [undefined];
  let chosen: DataChoice | undefined;
  let shown: ShownLetter | undefined;
  const record = make('select', { id: 'record', 'aria-label': words.record, title: words.record });
  const variant = make('select', { id: 'variant', 'aria-label': words.variant, title: words.variant });
  const sheet = make(
    'select',
    { id: 'paper', 'aria-label': words.paper, title: words.paper },
    make('option', { value: 'letter' }, words.usLetter),
    make('option', { value: 'a4' }, words.a4),
  );
  sheet.value = kept().paper;
  const choose = (index: number): void => {
    const data = choices[index];
    post({ kind: 'choose', ...(data === undefined ? {} : { data }) });
  };
  const step = (by: number): void => {
    const next = indexOf(choices, chosen) + by;
    if (next >= 0 && next < choices.length) choose(next);
  };
  const previous = button('‹', () => step(-1), { 'aria-label': words.previous, title: words.previous, class: 'step' });
  const next = button('›', () => step(1), { 'aria-label': words.next, title: words.next, class: 'step' });
  record.addEventListener('change', () => choose(record.selectedIndex));
  variant.addEventListener('change', () => whatIf(shown?.variants[Number(variant.value)]?.values ?? {}));
  sheet.addEventListener('change', () => paper(sheet.value as Paper));
  const drawRecord = (): void => {
    const index = indexOf(choices, chosen);
    record.selectedIndex = index;
    previous.disabled = index <= 0;
    next.disabled = index >= choices.length - 1;
  };
  const element = make(
    'div',
    { role: 'toolbar', 'aria-label': words.toolbar, class: 'toolbar' },
    make('span', { class: 'group' }, previous, record, next),
    variant,
    make('span', { class: 'gap' }),
    sheet,
    button(words.export, () => post({ kind: 'export', paper: kept().paper })),
    button(words.print, () => post({ kind: 'print', paper: kept().paper })),
    button(words.copy, copy, { title: words.copyLong }),
    button(words.compare, () => post({ kind: 'compare' }), { title: words.compareLong }),
  );
  return {
    element,
    letter: (letter) => {
      shown = letter;
      chosen = letter.data;
      drawRecord();
      drawVariants(variant, letter, words);
    },
    records: (files) => {
      choices = [undefined, ...files.flatMap(({ file, records }) => records.map((_, i) => ({ file, record: i })))];
      const groups = files
        .filter(({ records }) => records.length > 0)
        .map(({ name, records }) =>
          make('optgroup', { label: name }, ...records.map((label) => make('option', {}, label))),
        );
      record.replaceChildren(make('option', {}, words.examples), ...groups);
      drawRecord();
    },
  };
}

function indexOf(choices: readonly (DataChoice | undefined)[], chosen: DataChoice | undefined): number {
  const found = choices.findIndex((one) => one?.file === chosen?.file && one?.record === chosen?.record);
  return Math.max(0, found);
}

/** The forms that the letter can take; what was tried out beyond them has a line of its own. */
function drawVariants(select: HTMLSelectElement, { variants, whatIf }: ShownLetter, words: Words): void {
  const tried = Object.entries(whatIf);
  const current = variants.findIndex(
    ({ values }) =>
      tried.length === Object.keys(values).length &&
      tried.every(([name, value]) => String(values[name]) === String(value)),
  );
  select.hidden = variants.length === 0 && tried.length === 0;
  select.replaceChildren(
    make('option', { value: -1 }, words.asData),
    ...variants.map(({ when }, i) => make('option', { value: i }, when)),
    ...(tried.length > 0 && current < 0 ? [make('option', { value: -2 }, words.tried)] : []),
  );
  select.value = String(tried.length === 0 ? -1 : current < 0 ? -2 : current);
}
