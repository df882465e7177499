import type { ClauseResult, Coverage } from '../../../server/src/core/clauses/types.ts';
import { lawIn } from '../../../server/src/core/engine.ts';
import type { LintContext } from '../../../server/src/core/rules/facts.ts';
import { PACK_FILES } from '../../pack.ts';

const files = PACK_FILES;
const law = lawIn(files);

/** A context without detection: only `clauses/<id>` of the built-in pack can be taken in, and no clause is judged. */
export function plainContext(changes: Partial<LintContext> = {}): LintContext {
  return {
    kinds: ['settlement-agreement', 'hardship-request'],
    clauses: [],
    coverage: () => ({ clauses: [] }),
    law,
    resolve: (path) => files[`${path}.md`],
    ...changes,
  };
}

/** A context whose coverage is given, for tests of what is said about a verdict. */
export function judgedContext(...clauses: readonly ClauseResult[]): LintContext {
  const coverage: Coverage = { document: 'settlement-agreement', clauses };
  return plainContext({ coverage: () => coverage, clauses: clauses.map(({ id, title }) => ({ id, title })) });
}
