import type { FromView, PreviewField, Words } from '../messages.ts';
import { button, filled, make } from './build.ts';
import { type TryOut, triedOf } from './tried.ts';

/** A list in the form: a control for each of its values, which can be taken out, and one to add more. */
export function listRow(field: PreviewField, words: Words, tryOut: TryOut, post: (message: FromView) => void) {
  const { name, label, items } = field;
  const id = `field-${name}`;
  const list = make('div', { class: 'items' });
  let count = 0;
  const inputs = (): readonly HTMLInputElement[] => [...list.querySelectorAll('input')];
  const values = (): readonly string[] => inputs().map((one) => one.value);
  const change = (): void => tryOut(name, values());
  const tried = triedOf(field, words, values, tryOut, post);
  const draw = (all: readonly string[]): void => {
    while (count < all.length) list.append(itemRow(count++));
    for (; count > all.length; count--) list.lastElementChild?.remove();
    inputs().forEach((input, i) => {
      // What somebody is typing is newer than any answer.
      if (document.activeElement !== input) input.value = all[i] ?? '';
    });
  };
  const itemRow = (i: number): HTMLElement => {
    const input = make('input', {
      type: 'text',
      id: i === 0 ? id : undefined,
      'aria-label': filled(words.item, label, i + 1),
      inputmode: /^(?:money|days|integer|percent)$/.test(items ?? '') ? 'decimal' : undefined,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    input.addEventListener('input', change);
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') tried.save();
    });
    const takeOut = (): void => {
      const left = values().filter((_, at) => at !== i);
      draw(left);
      inputs().forEach((one, at) => {
        one.value = left[at] ?? '';
      });
      (inputs()[Math.min(i, left.length - 1)] ?? add).focus();
      change();
    };
    const said = filled(words.removeLong, i + 1, label);
    return make(
      'div',
      { class: 'item' },
      input,
      button('×', takeOut, { 'aria-label': said, title: said, class: 'small' }),
    );
  };
  const add = button(
    words.add,
    () => {
      draw([...values(), '']);
      inputs().at(-1)?.focus();
    },
    { 'aria-label': filled(words.addLong, label), class: 'add' },
  );
  const control = make('div', { role: 'group', 'aria-labelledby': `${id}-label` }, list, add);
  const element = make('li', {}, make('span', { id: `${id}-label`, title: name }, label), control, ...tried.elements);
  return {
    element,
    focus: () => (inputs()[0] ?? add).focus(),
    draw: (now: PreviewField) => {
      const isOther = now.values === undefined && now.from !== 'nothing';
      // A list of more than single values is shown nowhere but in its file.
      control.hidden = isOther;
      tried.draw(now, now.problem ?? (isOther ? words.list : ''));
      // An item that has just been added is empty, and is not tried out before something stands in it.
      const isAdding = document.activeElement !== null && list.contains(document.activeElement);
      if (!isAdding || (now.values?.length ?? 0) >= count) draw(now.values ?? []);
    },
  };
}
