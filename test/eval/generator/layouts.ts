import type { Filled } from './grammar.ts';

/** Ways to lay a text out in Markdown. None of them changes what it says. */
export const LAYOUTS: Readonly<Record<string, (text: Filled) => string>> = {
  running: (text) => running(text),
  sentences: (text) => sentences(text).join(' '),
  paragraphs: (text) => sentences(text).join('\n\n'),
  numbered: (text) => `7. ${running(text)}`,
  heading: (text) => `## Our agreement on this\n\n${running(text)}`,
  label: (text) => `**What we agree.** ${sentences(text).join(' ')}`,
  list: (text) => list(text, (_, item) => `- ${item}`),
  lettered: (text) => list(text, (index, item) => `(${'abcdef'[index]}) ${item}`, '\n'),
  table: (text) => tableOf(text),
};

function running({ lead, items, tail }: Filled): string {
  const body =
    lead === undefined ? items.map(capital).join(' ') : `${capital(lead)} that ${items.join(', and that ')}.`;
  return withTail(body, tail);
}

function sentences({ lead, items, tail }: Filled): readonly string[] {
  const all = items.map((item) => (lead === undefined ? capital(item) : `${capital(lead)} that ${item}.`));
  return tail === undefined ? all : [...all, tail];
}

function list({ lead, items, tail }: Filled, mark: (index: number, item: string) => string, gap = '\n'): string {
  const opening = lead === undefined ? 'The terms are:' : `${capital(lead)} that:`;
  const last = items.length - 1;
  const lines = items.map((item, index) =>
    mark(index, lead === undefined ? capital(item) : `${item}${index === last ? '.' : ';'}`),
  );
  return withTail(`${opening}\n\n${lines.join(gap)}`, tail, '\n\n');
}

function tableOf({ lead, items, tail }: Filled): string {
  const head = lead === undefined ? 'Term' : `${capital(lead)} that`;
  const rows = items.map((item, index) => `| ${index + 1} | ${lead === undefined ? capital(item) : item} |`);
  return withTail(`| No. | ${head} |\n|---|---|\n${rows.join('\n')}`, tail, '\n\n');
}

function withTail(body: string, tail: string | undefined, gap = ' '): string {
  return tail === undefined ? body : `${body}${gap}${tail}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
