import { code, fenced } from './markdown.ts';

/** How to waive a rule: in the text, and in the configuration. Markdown. */
export function waiving(rule: string): string {
  return [
    `To waive it at one place, put a comment with the reason on the line before; ${code('proviso-disable-file')} waives it in the whole file:`,
    fenced(`<!-- proviso-disable-next-line ${rule} -- the reason; until 2027-12-31 -->`, 'html'),
    `To change how grave it is for a project, name it under ${code('rules:')} in ${code('.proviso.yml')}: ${code(`${rule}: warning`)}, or ${code('off')}.`,
  ].join('\n\n');
}
