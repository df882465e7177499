import type { ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { blockElements, element, SCHEMA, text } from './html-blocks.ts';
import { STYLE_HASHES, styleSheet } from './html-style.ts';
import type { Page } from './model.ts';
import { DRAFT, type ExportOptions } from './options.ts';

/**
 * A letter as one HTML file that needs nothing else: it prints on the paper asked for, names its language and title, lets in no
 * script and no other source, and keeps headings in order. Text of the letter is never markup.
 */
export function pageHtml(page: Page, { paper = 'letter', draft = false, about }: ExportOptions): string {
  const main = sanitize({ type: 'root', children: [...blockElements(page.blocks)] }, SCHEMA) as Root;
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy(STYLE_HASHES[paper]) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(draft ? `${page.title} (${DRAFT})` : page.title)]),
    element('meta', { name: 'generator', content: 'Proviso' }),
    element('meta', { name: 'proviso-template', content: about.template }),
    element('meta', { name: 'proviso-pack', content: about.packVersion }),
    element('meta', { name: 'date', content: about.date }),
    element('style', {}, [text(styleSheet(paper))]),
  ];
  const marks = draft
    ? [
        element('p', { className: ['draft'], role: 'note' }, [text(DRAFT)]),
        element('div', { className: ['across'], ariaHidden: 'true' }, [text(DRAFT)]),
      ]
    : [];
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: page.language }, [
        element('head', {}, head),
        element('body', {}, [element('main', {}, [...marks, ...(main.children as ElementContent[])])]),
      ]),
    ],
  };
  return `${toHtml(document)}\n`;
}

function policy(hash: string): string {
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
