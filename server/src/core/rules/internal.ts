import type { Rule } from './types.ts';

/** Not a check of its own: the lint loop reports a rule that broke down under this id. */
export const internal: Rule = {
  id: 'rule/internal',
  family: 'rule',
  says: 'A rule that could not finish.',
  severity: 'error',
  docs: 'A mistake in Proviso itself. The other rules have run; the answer of this one is missing, so the document must not count as checked.',
  examples: { fires: [], silent: ['# A letter'] },
  check: () => [],
};
