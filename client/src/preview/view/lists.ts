import type { Check, FromView, PreviewFinding, Words } from '../messages.ts';
import { button, filled, make } from './build.ts';
import type { Drawer } from './drawer.ts';

/** Fills the lists of what is missing and of what was found. They are drawn anew only when they say something else. */
export function drawLists(
  drawer: Drawer,
  { missing, findings }: Check,
  words: Words,
  post: (message: FromView) => void,
  show: (at: number) => void,
): void {
  drawer.count(
    'missing',
    missing.length,
    missing.some(({ requirement }) => requirement === 'required'),
  );
  drawer.count(
    'findings',
    findings.length,
    findings.some(({ severity }) => severity === 'error'),
  );
  redraw(drawer.panel('missing'), missing, () =>
    missing.length === 0
      ? [make('p', { class: 'none' }, words.missingNone)]
      : missing.map(({ id, title, purpose, requirement, when }) => {
          const needed = requirement === 'required' ? words.required : words.recommended;
          const where = when === undefined ? needed : `${needed}, ${filled(words.where, when)}`;
          return make(
            'li',
            { class: requirement },
            make('div', { class: 'text' }, make('strong', {}, title), ` (${where}) `, make('span', {}, purpose)),
            button(words.insert, () => post({ kind: 'insert', clause: id }), {
              'aria-label': filled(words.insertLong, title),
              class: 'main',
            }),
            button('?', () => post({ kind: 'page', id: `clause/${id}` }), {
              'aria-label': `${words.about}: ${title}`,
              title: words.about,
              class: 'small',
            }),
          );
        }),
  );
  redraw(drawer.panel('findings'), findings, () =>
    findings.length === 0
      ? [make('p', { class: 'none' }, words.findingsNone)]
      : findings.map((finding) => findingRow(finding, words, post, show)),
  );
}

function findingRow(
  { rule, severity, message, at, range, variable }: PreviewFinding,
  words: Words,
  post: (message: FromView) => void,
  show: (at: number) => void,
): HTMLElement {
  return make(
    'li',
    { class: severity },
    make(
      'div',
      { class: 'text' },
      make('span', { class: 'severity' }, words[severity]),
      ` ${message} `,
      make('code', {}, rule),
    ),
    ...(at === undefined
      ? []
      : [button('↓', () => show(at), { 'aria-label': words.inLetter, title: words.inLetter, class: 'small' })]),
    button(
      '→',
      () => post(variable === undefined ? { kind: 'toRange', range } : { kind: 'toVariable', name: variable }),
      { 'aria-label': words.inTemplate, title: words.inTemplate, class: 'small' },
    ),
  );
}

function redraw(panel: HTMLElement, shown: unknown, rows: () => readonly HTMLElement[]): void {
  const now = JSON.stringify(shown);
  if (panel.dataset.shown === now) return;
  panel.dataset.shown = now;
  const made = rows();
  panel.replaceChildren(made[0]?.localName === 'li' ? make('ul', {}, ...made) : (made[0] ?? ''));
}
