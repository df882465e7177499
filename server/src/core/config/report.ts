import type { Fix, Problem, Severity, Span } from '../text/span.ts';
import type { Tree } from './tree.ts';

/** Collects problems. `meant` is what should stand at the span: it becomes a fix. */
export type Report = (slug: string, message: string, span: Span, meant?: string, severity?: Severity) => void;

export function reportTo(problems: Problem[]): Report {
  return (slug, message, span, meant, severity = 'error') => {
    if (problems.length >= MOST) return;
    const fix: Fix | undefined =
      meant === undefined ? undefined : { title: `Change to ${meant}`, safe: false, edits: [{ span, text: meant }] };
    problems.push({ rule: `configuration/${slug}`, severity, message, span, ...(fix === undefined ? {} : { fix }) });
  };
}

/** More than anybody reads. */
const MOST = 50;

/** Says what a value must be. `what` names its key. */
export function wrongType(report: Report, what: string, wanted: string, tree: Tree): void {
  report('bad-value', `${what} must be ${wanted}, not ${described(tree)}.`, oneLine(tree));
}

function described(tree: Tree): string {
  if (tree.kind === 'map') return 'a group of keys';
  if (tree.kind === 'list') return 'a list';
  if (tree.value === null) return 'nothing';
  const text = String(tree.value).replace(/\s+/g, ' ');
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

function oneLine(tree: Tree): Span {
  if (tree.kind === 'map') return tree.entries[0]?.keySpan ?? tree.span;
  if (tree.kind === 'list') return tree.items[0] === undefined ? tree.span : oneLine(tree.items[0]);
  return tree.span;
}
