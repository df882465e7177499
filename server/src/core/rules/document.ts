import { documentAnchor } from './anchor.ts';
import type { Rule } from './types.ts';

/** Without a kind nothing is required, and a check that checks nothing must say so. */
export const missingDocument: Rule = {
  id: 'front-matter/missing-document',
  family: 'front-matter',
  says: 'A file that does not say what kind of document it is.',
  severity: 'warning',
  docs: 'The kind decides which clauses are required. Without it no clause is checked, and silence would look like approval.',
  examples: {
    fires: ['«# Settlement of a disputed account»\n\nThe parties agree.'],
    silent: ['---\ndocument: settlement-agreement\n---\n# Settlement of a disputed account'],
  },
  *check({ document, template, context }) {
    // A kind that is written but does not exist is `front-matter/unknown-document`, found on reading.
    if (document !== undefined && context.kinds.includes(document)) return;
    if (template.frontMatter.document !== undefined) return;
    const example = context.kinds[0] ?? 'settlement-agreement';
    yield {
      message: `Nothing says what kind of document this is, so no clause was checked. Put “document: ${example}” (or another kind) in the front matter, or pass --document on the command line.`,
      span: documentAnchor(template),
      about: [],
    };
  },
};
