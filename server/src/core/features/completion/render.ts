import { loadIncluded } from '../../template/library.ts';
import { uses } from '../../template/uses.ts';
import type { Subject } from '../subject.ts';
import type { Delimited } from './delimited.ts';
import { type Completion, literal } from './item.ts';
import { namesAt } from './names.ts';
import { quotedFor, type Setting } from './setting.ts';

/** What `render` can put in: the pack's clauses in their order, and the workspace's own files. */
export function pathItems({ engine, partials }: Subject, at: Delimited, setting: Setting): readonly Completion[] {
  const item = (path: string, rank: number, rest: Partial<Completion>): Completion => {
    const word = quotedFor(path, at, setting);
    return {
      label: path,
      kind: 'file',
      span: setting.span,
      text: `${setting.before}${word}${setting.after}`,
      filter: at.string ? path : `"${path}`,
      rank,
      about: `path:${path}`,
      ...rest,
    };
  };
  return [
    ...engine.library.clauses.map(({ id, title }, i) =>
      item(`clauses/${id}`, i, { kind: 'clause', note: title, about: `clause:${id}` }),
    ),
    ...partials
      .filter((path) => !isClause(path, engine))
      .map((path, i) => item(path, 1000 + i, { note: 'file of this workspace' })),
  ];
}

function isClause(path: string, engine: Subject['engine']): boolean {
  return engine.library.clauses.some(({ id }) => path === `clauses/${id}`);
}

/** The names that an included file asks for, as arguments: those that its letter does not have come first. */
export function parameterItems(
  subject: Subject,
  path: string,
  given: readonly string[],
  at: Delimited,
  setting: Setting,
): readonly Completion[] {
  const { text, context } = subject.facts;
  const included = loadIncluded(context.resolve, path);
  if (included === undefined) return [];
  const { template } = included;
  const asked = [
    ...uses(template, context.resolve)
      .filter(({ local }) => !local)
      .map(({ name }) => name),
    ...template.frontMatter.variables.keys(),
  ];
  const names = namesAt(subject, at.open);
  const before = text.slice(at.inner.start, setting.span.start).trimEnd();
  const behind = at.inner.start + before.length;
  const comma = before.endsWith(',');
  const lead = comma ? (behind === setting.span.start ? ' ' : '') : ', ';
  const span = comma ? setting.span : { start: behind, end: setting.span.end };
  return [...new Set(asked)]
    .filter((name) => !given.includes(name))
    .map((name): Completion => {
      const known = names.get(name);
      const has = known?.kind === 'declared' || known?.kind === 'assigned' || known?.kind === 'item';
      const declared = template.frontMatter.variables.get(name) ?? known?.variable;
      return {
        label: `${name}:`,
        kind: 'key',
        signature: declared?.type,
        note: has ? 'the letter has it' : declared?.label,
        span,
        text: `${lead}${name}: `,
        snippet: `${literal(`${lead}${name}`)}: \${1}${literal(setting.after)}`,
        filter: `${lead}${name}`,
        rank: has ? 10 : 0,
        about: `variable:${name}`,
        goesOn: true,
      };
    });
}
