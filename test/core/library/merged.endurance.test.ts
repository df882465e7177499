import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mergedLetter } from '../../../server/src/core/features/merged.ts';
import type { Variable } from '../../../server/src/core/template/types.ts';
import { exampleData } from '../../../server/src/core/template/values.ts';
import { ENGINE, subjectOf } from '../features/subject.ts';
import { combinations } from './facts.ts';

const FOLDER = 'templates/letters';
const MOST = 40;

/** The front matter of a letter as it is sent: its kind, and the facts that decide which clauses it needs. */
function factsOf(
  document: string | undefined,
  variables: ReadonlyMap<string, Variable>,
  set: Readonly<Record<string, unknown>>,
) {
  const facts = Object.entries(set).map(([name, value]) => {
    const { type, options } = variables.get(name) ?? {};
    return `  ${name}: ${JSON.stringify({ type, ...(options ? { options } : {}), default: value })}\n`;
  });
  return `---\ndocument: ${document}\n${facts.length > 0 ? 'variables:\n' : ''}${facts.join('')}---\n`;
}

describe('letters as they are sent', function () {
  this.timeout(600_000);
  for (const name of readdirSync(FOLDER))
    it(`${name} has no finding and no missing protection, whatever the facts`, () => {
      const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
      const { template } = subjectOf(text).subject.facts;
      const { document, variables } = template.frontMatter;
      const seen = new Set<string>();
      for (const set of combinations(variables, MOST)) {
        const letter = mergedLetter(subjectOf(text, { data: { ...exampleData(template), ...set } }).subject);
        assert.deepEqual(letter.problems, [], JSON.stringify(set));
        if (seen.has(letter.text)) continue;
        seen.add(letter.text);
        const findings = ENGINE.lint(subjectOf(factsOf(document, variables, set) + letter.text).subject.facts);
        assert.deepEqual(
          findings.filter(({ rule }) => rule !== 'variable/unused').map(({ rule, message }) => `${rule}: ${message}`),
          [],
          JSON.stringify(set),
        );
      }
    });
});
