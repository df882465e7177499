// Snippets for Markdown, made from the clauses of the pack: VS Code offers them in any Markdown file by their prefix.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * @param {Record<string, string>} pack path in the pack's folder -> text
 * @returns {Record<string, { prefix: string | string[], body: string[], description: string, isFileTemplate?: boolean }>}
 */
export function snippetsOf(pack) {
  const clauses = Object.entries(pack)
    .filter(([file]) => /^clauses\/[^/]+\.md$/.test(file))
    .map(([, text]) => clauseOf(text))
    .sort((a, b) => a.order - b.order);
  const kinds = Object.keys(parse(pack['documents.yaml'] ?? '') ?? {});
  return {
    'Proviso: new letter': {
      prefix: 'proviso-letter',
      isFileTemplate: true,
      body: [
        '---',
        `document: ${choice(1, kinds)}`,
        `title: ${stop(2, 'Title')}`,
        'variables:',
        `  company_name: { type: party, label: Company, example: ${stop(3, 'Northgate Recovery LLC')} }`,
        `  customer_name: { type: party, label: Customer, example: ${stop(4, 'Jordan Example')} }`,
        '---',
        '',
        '$0',
      ],
      description: 'The head of a letter that Proviso checks: its kind, its title and its facts.',
    },
    'Proviso: clause of the library': {
      prefix: 'proviso-render',
      body: [
        `{% render "clauses/${choice(
          1,
          clauses.map(({ id }) => id),
        )}" %}`,
      ],
      description: 'Puts a clause of the library in its place; it stays up to date with the library.',
    },
    ...JSON.parse(readFileSync('scripts/snippets.json', 'utf8')),
    ...Object.fromEntries(
      clauses.map(({ id, title, purpose, wording }) => [
        `Proviso: clause “${title}”`,
        { prefix: `proviso-clause-${id}`, body: wording.split('\n').map(literal), description: purpose },
      ]),
    ),
  };
}

function clauseOf(/** @type {string} */ text) {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const { id, title, purpose, order } = parse(head);
  return { id: String(id), title: String(title), purpose: String(purpose), order: Number(order), wording: body.trim() };
}

/** Text in a snippet that shall mean nothing but itself. */
function literal(/** @type {string} */ text) {
  return text.replace(/[\\$]/g, '\\$&');
}

function stop(/** @type {number} */ n, /** @type {string} */ text) {
  return `\${${n}:${literal(text).replace(/\}/g, '\\}')}}`;
}

function choice(/** @type {number} */ n, /** @type {string[]} */ options) {
  return `\${${n}|${options.map((option) => literal(option).replace(/[,|]/g, '\\$&')).join(',')}|}`;
}
