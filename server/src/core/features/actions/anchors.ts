import { hasDetection } from '../../clauses/judge.ts';
import type { ClauseResult } from '../../clauses/types.ts';
import type { Engine } from '../../engine.ts';
import type { Node, Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';

/** Where a clause of the pack stands in a document. */
export type Anchor = {
  readonly id: string;
  readonly order: number;
  readonly span: Span;
  /** Only a few of its words were found: it counts where nothing better stands. */
  readonly weak: boolean;
};

/** The clauses that stand in a document: those that were found, and those that it takes in by `render`. In reading order. */
export function anchorsOf(template: Template, found: readonly ClauseResult[], { pack }: Engine): readonly Anchor[] {
  const orders = new Map(pack.clauses.map(({ id, order }) => [id, order]));
  const anchors = new Map<string, Anchor>();
  const add = (id: string, span: Span | undefined, weak: boolean): void => {
    const order = orders.get(id);
    if (order === undefined || span === undefined || anchors.has(id)) return;
    anchors.set(id, { id, order, span, weak });
  };
  for (const { id, span } of rendered(template.nodes)) add(id, span, false);
  // What nobody can judge yet is known by its title only.
  for (const clause of pack.clauses.filter((one) => !hasDetection(one))) {
    const title = /^\*\*[^*\n]{1,80}\*\*/m.exec(clause.body)?.[0];
    const start = title === undefined ? -1 : template.text.indexOf(title, template.bodyStart);
    if (title !== undefined && start >= 0) add(clause.id, { start, end: start + title.length }, false);
  }
  const standing = found.filter(({ state }) => state !== 'missing' && state !== 'not-applicable');
  for (const one of standing) add(one.id, one.span, one.state === 'incomplete' && !isMostlyThere(one));
  return [...anchors.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Whether most of what a clause must say is said. */
export function isMostlyThere({ elements }: ClauseResult): boolean {
  const grave = elements.filter(({ severity }) => severity === 'error');
  return grave.filter(({ state }) => state === 'satisfied').length * 2 > grave.length;
}

/** Whether the document says nothing of what a clause must say, whatever it says against it. */
export function saysNothing({ state, elements }: ClauseResult): boolean {
  return (
    state === 'missing' ||
    (state === 'contradicted' && !elements.some((one) => one.severity === 'error' && one.state === 'satisfied'))
  );
}

/** The clauses of the pack that the nodes take in. */
export function rendered(nodes: readonly Node[]): readonly { readonly id: string; readonly span: Span }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'render') {
      const id = /^clauses\/([\w-]+?)(?:\.md)?$/.exec(node.path ?? '')?.[1];
      return id === undefined ? [] : [{ id, span: node.span }];
    }
    if (node.kind === 'for') return rendered(node.body);
    return 'branches' in node ? node.branches.flatMap(({ body }) => rendered(body)) : [];
  });
}
