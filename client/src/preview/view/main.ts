import { MARGIN, SIZES } from '../breaks.ts';
import type { Check, Paper, ShownLetter, ToView, WhatIf, Words } from '../messages.ts';
import { breaksIn } from './breaks.ts';
import { make } from './build.ts';
import { copyLetter } from './copy.ts';
import { drawerOf } from './drawer.ts';
import { keep, kept, post } from './editor.ts';
import { drawLists } from './lists.ts';
import { drawMarks } from './margin.ts';
import { markValues, moveAmongValues } from './marks.ts';
import { elementAt, offsetOf, sheetOf } from './paper.ts';
import { scrollingOf } from './scroll.ts';
import { toolbarOf } from './toolbar.ts';
import { valueForm } from './values.ts';

// The view in the webview: shows what the panel sends, and tells it what the reader does.

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  if (data.kind === 'start') begin(data.words);
  else receive(data);
});
let receive: (message: ToView) => void = () => {};
post({ kind: 'ready', whatIf: kept().whatIf });

function begin(words: Words): void {
  const { sheet, article, show } = sheetOf();
  const breaks = breaksIn(sheet, article, words.page);
  const marks = make('div', { class: 'marks' });
  sheet.append(breaks.element, marks);
  const notice = make('p', { class: 'notice', hidden: true });
  const area = make('main', { class: 'area', 'aria-label': words.letter, tabindex: -1 }, notice, sheet);
  const status = make('div', { role: 'status', class: 'status', 'aria-live': 'polite' });
  const tell = (text: string): void => {
    status.textContent = text;
    setTimeout(() => {
      if (status.textContent === text) status.textContent = '';
    }, 6000);
  };
  const whatIf = (values: WhatIf): void => {
    keep({ whatIf: values });
    post({ kind: 'whatIf', values });
  };
  let check: Check = { clauses: [], missing: [], findings: [] };
  let pause: ReturnType<typeof setTimeout> | undefined;
  // The letter itself comes first; where pages end is worked out when the typing lets it.
  const layOut = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      breaks.draw(kept().paper);
      drawMarks(marks, sheet, article, check.clauses, words, ({ range }) => post({ kind: 'toRange', range }));
    }, 80);
  };
  const usePaper = (paper: Paper): void => {
    keep({ paper });
    breaks.forget();
    sheet.style.width = `${SIZES[paper].width}px`;
    sheet.style.padding = `${MARGIN.top}px ${MARGIN.side}px ${MARGIN.bottom}px`;
    fit();
  };
  const fit = (): void => {
    const zoom = Math.max(LEAST_ZOOM, Math.min(1, (area.clientWidth - 24) / SIZES[kept().paper].width));
    sheet.style.setProperty('zoom', String(zoom));
    layOut();
  };
  const toolbar = toolbarOf(words, {
    post,
    whatIf,
    paper: usePaper,
    copy: () => tell(copyLetter(article) ? words.copied : words.notCopied),
  });
  const drawer = drawerOf(words);
  const form = valueForm(drawer, words, post, whatIf);
  const scrolling = scrollingOf(area, article, (at) => {
    keep({ at });
    post({ kind: 'scrolled', at });
  });
  document.body.replaceChildren(make('header', {}, toolbar.element, drawer.element), area, status);
  new ResizeObserver(fit).observe(area);
  usePaper(kept().paper);
  document.fonts.addEventListener('loadingdone', () => {
    breaks.forget();
    layOut();
  });

  article.addEventListener('click', ({ target }) => {
    const value = (target as Element).closest<HTMLElement>('.value');
    if (value !== null) post({ kind: 'toVariable', name: nameOf(value) });
  });
  article.addEventListener('dblclick', () => {
    const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
    const node = range?.startContainer;
    const element = node instanceof Element ? node : node?.parentElement;
    if (range === undefined || element === null || element === undefined) return;
    const start = offsetOf(element, range.startOffset);
    if (start !== undefined)
      post({ kind: 'toSource', start, end: start + Math.max(1, range.toString().trim().length) });
  });
  article.addEventListener('keydown', (event) => {
    const value = (event.target as Element).closest<HTMLElement>('.value');
    if (value === null) return;
    if (event.key === 'Enter') post({ kind: 'toVariable', name: nameOf(value) });
    else if (event.key === 'F2' || event.key === ' ') form.edit(nameOf(value));
    else if (!moveAmongValues(article, value, event.key)) return;
    event.preventDefault();
  });

  let first = true;
  const showLetter = (letter: ShownLetter): void => {
    notice.hidden = true;
    sheet.hidden = false;
    show(letter);
    keep({ whatIf: letter.whatIf });
    markValues(article, letter.fields, words);
    toolbar.letter(letter);
    form.letter(letter);
    requestAnimationFrame(() => post({ kind: 'shown' }));
    layOut();
    if (first && kept().at > 0) scrolling.to(kept().at);
    first = false;
  };
  receive = (message) => {
    switch (message.kind) {
      case 'letter':
        return showLetter(message.letter);
      case 'check':
        check = message.check;
        drawLists(drawer, check, words, post, (at) => {
          scrolling.to(at, true);
          flash(elementAt(article, at));
        });
        return layOut();
      case 'records':
        return toolbar.records(message.files);
      case 'nothing':
        notice.hidden = false;
        notice.textContent = message.why;
        sheet.hidden = true;
        return;
      case 'cursor':
        for (const one of article.querySelectorAll('.here')) one.classList.remove('here');
        if (message.variable !== undefined) {
          for (const one of article.querySelectorAll<HTMLElement>('.value'))
            if (nameOf(one) === message.variable) one.classList.add('here');
        } else if (message.at !== undefined) elementAt(article, message.at)?.classList.add('here');
        return;
      case 'scroll':
        return scrolling.to(message.at);
      case 'told':
        return tell(message.text);
      case 'start':
    }
  };
}

function nameOf({ dataset }: HTMLElement): string {
  return (dataset.variable ?? '').split(/[.[]/, 1)[0] ?? '';
}

function flash(element: HTMLElement | undefined): void {
  element?.classList.add('here');
}

/** Smaller nobody can read. */
const LEAST_ZOOM = 0.6;
