import { loadIncluded } from '../../template/library.ts';
import { clauseInPath, clauseOf } from '../pages/clause-text.ts';
import { blocks, code, fenced, type Links, listed, plain } from '../pages/markdown.ts';
import type { Subject } from '../subject.ts';
import { clauseCard } from './clause.ts';

/** What a `render` path leads to: a clause of the pack with its state, or the beginning of a file of the workspace. */
export function pathCard(path: string, subject: Subject, links: Links): string {
  const id = clauseInPath(path);
  const clause = id === undefined ? undefined : clauseOf(subject.engine, id);
  if (clause !== undefined) return blocks(clauseCard(clause, subject, links), fenced(clause.body, 'markdown'));
  const included = loadIncluded(subject.facts.context.resolve, path);
  if (included === undefined) return `There is no file ${code(path)} to put in. Paths start at the workspace's root.`;
  const { text, frontMatter, bodyStart } = included.template;
  const names = [...frontMatter.variables.keys()];
  return blocks(
    `**${plain(frontMatter.title ?? included.path)}** (${code(included.path)})`,
    names.length === 0 ? undefined : `Asks for ${listed(names.slice(0, 12).map((name) => code(name)))}.`,
    fenced(firstLines(text.slice(bodyStart, bodyStart + 4000)), 'markdown'),
  );
}

const MOST_LINES = 12;

function firstLines(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'].join('\n') : lines.join('\n');
}
