import type { FromView, PreviewField, ShownLetter, WhatIf, Words } from '../messages.ts';
import { make } from './build.ts';
import type { Drawer } from './drawer.ts';
import { listRow } from './listValue.ts';
import { type TryOut, triedOf } from './tried.ts';

/** The form with the letter's values: each can be tried out as it is typed, and saved where it came from. */
export type ValueForm = {
  readonly letter: (letter: ShownLetter) => void;
  /** Opens the form at a variable. */
  readonly edit: (variable: string) => void;
};

type Row = { readonly element: HTMLElement; readonly draw: (field: PreviewField) => void; readonly focus: () => void };
type Control = HTMLInputElement | HTMLSelectElement;

export function valueForm(
  drawer: Drawer,
  words: Words,
  post: (message: FromView) => void,
  tryOut: (values: WhatIf) => void,
): ValueForm {
  const rows = new Map<string, Row>();
  let tried: WhatIf = {};
  const list = make('ul', { class: 'form' });
  drawer.panel('values').append(make('p', { class: 'none' }, words.whatIfHelp), list);
  const set = (name: string, value: WhatIf[string] | undefined): void => {
    const others = Object.entries(tried).filter(([one]) => one !== name);
    tried = Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
    tryOut(tried);
  };
  return {
    letter: ({ fields, whatIf }) => {
      tried = whatIf;
      drawer.count('values', undefined);
      const names = fields.map((field) => `${field.name}\0${field.type}\0${field.options?.join()}`).join('\n');
      if (list.dataset.names !== names) {
        list.dataset.names = names;
        rows.clear();
        for (const field of fields)
          rows.set(field.name, (field.type === 'list' ? listRow : rowOf)(field, words, set, post));
        list.replaceChildren(...[...rows.values()].map(({ element }) => element));
      }
      for (const field of fields) rows.get(field.name)?.draw(field);
    },
    edit: (variable) => {
      drawer.open('values');
      rows.get(variable)?.focus();
    },
  };
}

function rowOf(field: PreviewField, words: Words, set: TryOut, post: (message: FromView) => void): Row {
  const { name, label } = field;
  const id = `field-${name}`;
  const control = controlOf(field, id);
  const isSwitch = control instanceof HTMLInputElement && control.type === 'checkbox';
  const value = (): string => (isSwitch ? String((control as HTMLInputElement).checked) : control.value);
  control.addEventListener(isSwitch || control instanceof HTMLSelectElement ? 'change' : 'input', () =>
    set(name, isSwitch ? (control as HTMLInputElement).checked : control.value),
  );
  const tried = triedOf(field, words, value, set, post);
  control.addEventListener('keydown', ((event: KeyboardEvent) => {
    if (event.key === 'Enter') tried.save();
  }) as EventListener);
  const element = make('li', {}, make('label', { for: id, title: name }, label), control, ...tried.elements);
  return {
    element,
    focus: () => control.focus(),
    draw: (now) => {
      tried.draw(now);
      control.setAttribute('aria-invalid', String(now.problem !== undefined));
      if (now.problem === undefined) control.removeAttribute('aria-describedby');
      else control.setAttribute('aria-describedby', `${id}-problem`);
      if (isSwitch) (control as HTMLInputElement).checked = /^(?:true|yes|1)$/i.test(now.value ?? '');
      // What somebody is typing is newer than any answer.
      else if (document.activeElement !== control) control.value = now.value ?? '';
    },
  };
}

function controlOf({ type, options = [] }: PreviewField, id: string): Control {
  if (type === 'flag') return make('input', { type: 'checkbox', id, role: 'switch' });
  if (type === 'choice' && options.length > 0)
    return make('select', { id }, make('option', { value: '' }, '—'), ...options.map((one) => make('option', {}, one)));
  const mode = /^(?:money|days|integer|percent)$/.test(type) ? 'decimal' : undefined;
  return make('input', {
    type: 'text',
    id,
    inputmode: mode,
    placeholder: type === 'date' ? '2026-03-05' : undefined,
    autocomplete: 'off',
    spellcheck: 'false',
  });
}
