import type { Rule } from '../../rules/types.ts';
import { blocks, code, fenced, plain } from './markdown.ts';
import { waiving } from './waiving.ts';

/** The page of a rule: what it finds, why that matters, examples, how to waive it. */
export function rulePage({ id, says, severity, docs, examples }: Rule): string {
  const marked = examples.fires.length > 0;
  return blocks(
    `# ${id}`,
    plain(says),
    `Severity: **${severity}**, unless a finding or the configuration says otherwise.`,
    '## Why',
    plain(docs),
    marked ? '## Reported' : undefined,
    marked ? `Between ${code('«')} and ${code('»')} stands what is reported.` : undefined,
    ...examples.fires.map((text) => fenced(text, 'markdown')),
    examples.silent.length > 0 ? '## Not reported' : undefined,
    ...examples.silent.map((text) => fenced(text, 'markdown')),
    '## Waiving it',
    waiving(id),
  );
}
