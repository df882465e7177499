import type { Words } from '../messages.ts';
import { make } from './build.ts';
import { keep, kept } from './editor.ts';

export type DrawerName = 'missing' | 'findings' | 'values';

/** Lists that open above the letter, one at a time, each behind a button that says how much is in it. */
export type Drawer = {
  readonly element: HTMLElement;
  readonly panel: (name: DrawerName) => HTMLElement;
  readonly count: (name: DrawerName, count: number | undefined, bad?: boolean) => void;
  readonly open: (name: DrawerName | undefined) => void;
};

const NAMES: readonly DrawerName[] = ['missing', 'findings', 'values'];

export function drawerOf(words: Words): Drawer {
  const panels = new Map(
    NAMES.map((name) => [
      name,
      make('section', { id: `panel-${name}`, class: 'panel', hidden: true, 'aria-label': words[name] }),
    ]),
  );
  const buttons = new Map(
    NAMES.map((name) => [
      name,
      make(
        'button',
        { type: 'button', 'aria-expanded': 'false', 'aria-controls': `panel-${name}`, class: 'tab', id: `tab-${name}` },
        make('span', { class: 'name' }, words[name]),
        make('span', { class: 'count' }),
      ),
    ]),
  );
  const open = (name: DrawerName | undefined): void => {
    for (const one of NAMES) {
      const isOpen = one === name;
      const panel = panels.get(one);
      if (panel !== undefined) panel.hidden = !isOpen;
      buttons.get(one)?.setAttribute('aria-expanded', String(isOpen));
    }
    const { drawer: _, ...others } = kept();
    if (name === undefined) keep({ ...others, drawer: '' });
    else keep({ drawer: name });
  };
  for (const [name, one] of buttons)
    one.addEventListener('click', () => open(one.getAttribute('aria-expanded') === 'true' ? undefined : name));
  const element = make(
    'div',
    { class: 'drawer' },
    make('div', { class: 'tabs' }, ...buttons.values()),
    ...panels.values(),
  );
  element.addEventListener('keydown', ({ key, target }) => {
    const panel = (target as HTMLElement).closest('.panel');
    if (key !== 'Escape' || panel === null) return;
    open(undefined);
    buttons.get(panel.id.slice('panel-'.length) as DrawerName)?.focus();
  });
  const last = NAMES.find((name) => name === kept().drawer);
  if (last !== undefined) open(last);
  return {
    element,
    open,
    panel: (name) => panels.get(name) as HTMLElement,
    count: (name, count, bad = false) => {
      const shown = buttons.get(name)?.querySelector<HTMLElement>('.count');
      if (shown === null || shown === undefined) return;
      shown.textContent = count === undefined ? '' : String(count);
      shown.className = bad && (count ?? 0) > 0 ? 'count bad' : 'count';
    },
  };
}
