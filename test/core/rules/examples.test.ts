import assert from 'node:assert/strict';
import { lint, rulesFor } from '../../../server/src/core/lint.ts';
import { unmark } from '../../../server/src/core/rules/examples.ts';
import { RULES } from '../../../server/src/core/rules/index.ts';
import { SUPPRESSION_RULES } from '../../../server/src/core/waivers/rules.ts';
import { filesBelow } from '../../house/sources.ts';
import { plainContext } from './context.ts';

/** Rules whose problem cannot be shown in a few lines; each has a test of its own. */
const SHOWN_ELSEWHERE = [
  'variable/constraint',
  'rule/internal',
  'template/limit',
  'template/render-cycle',
  'front-matter/too-large',
  // What was approved is in a firm's pack.
  'wording/not-approved',
];

describe('rules', () => {
  const context = plainContext({ today: '2026-11-22' });
  const written = [...RULES, ...SUPPRESSION_RULES];
  const spansOf = (text: string, rule: string) =>
    lint(text, context)
      .filter((finding) => finding.rule === rule)
      .map(({ span }) => `${text.slice(span.start, span.end)} at ${span.start}`);

  for (const rule of written) {
    describe(rule.id, () => {
      for (const marked of rule.examples.fires) {
        it(`fires on ${JSON.stringify(marked.slice(-70))}`, () => {
          const { text, spans } = unmark(marked);
          assert.ok(spans.length > 0, 'the example marks no range');
          assert.deepEqual(
            spansOf(text, rule.id),
            spans.map(({ start, end }) => `${text.slice(start, end)} at ${start}`),
          );
        });
      }
      for (const text of rule.examples.silent) {
        it(`stays silent on ${JSON.stringify(text.slice(-70))}`, () => assert.deepEqual(spansOf(text, rule.id), []));
      }
      it('says what, why and shows both sides', () => {
        assert.match(rule.id, /^[a-z-]+\/[a-z-]+$/);
        assert.equal(rule.id.split('/')[0], rule.family);
        assert.match(rule.says, /\.$/);
        assert.ok(rule.docs.length > 40);
        assert.ok(rule.examples.silent.length > 0);
        assert.ok(rule.examples.fires.length > 0 || SHOWN_ELSEWHERE.includes(rule.id), 'no example fires');
      });
    });
  }

  it('have each an id of their own', () => {
    const ids = written.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
  });

  it('exist for every problem that the template language names', () => {
    const known = new Set(rulesFor({ clauses: [] }).map(({ id }) => id));
    const named = filesBelow(['server/src/core/template'], ['.ts']).flatMap(({ path, text }) =>
      [...text.matchAll(/'((?:template|front-matter|variable)\/[a-z-]+)'/g)].map(([, id]) => ({ path, id: id! })),
    );
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter(({ id }) => !known.has(id)),
      [],
    );
  });
});
