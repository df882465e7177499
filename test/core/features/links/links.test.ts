import assert from 'node:assert/strict';
import { openEngine } from '../../../../server/src/core/engine.ts';
import { citedLaw } from '../../../../server/src/core/features/links/citedLaw.ts';
import { linksOf } from '../../../../server/src/core/features/links/links.ts';
import { marked } from '../../template/marked.ts';
import { PACK, projectOf } from '../navigation/project.ts';

const engine = openEngine(PACK);

function links(texts: Readonly<Record<string, string>>) {
  const project = projectOf(texts);
  const file = project.file('a.md')!;
  return linksOf(project, file, engine).map(({ span, to, tooltip }) => ({
    at: texts['a.md']!.slice(span.start, span.end),
    to: 'file' in to ? to.file : to.page,
    tooltip,
  }));
}

describe('links', () => {
  it('lead from render paths to files and clauses, and nowhere when there is none', () => {
    const found = links({
      'a.md': '{% render "p/one", a: b %}{% render "clauses/no-fault" %}{% render "none" %}',
      'p/one.md': '',
    });
    assert.deepEqual(
      found.map(({ at, to }) => [at, to]),
      [
        ['p/one', 'p/one.md'],
        ['clauses/no-fault', 'clause/no-fault'],
      ],
    );
    assert.match(found[1]!.tooltip, /^No fault.*: /);
  });

  it('lead from cited law to its entry', () => {
    const found = links({
      'a.md':
        'Under 15 U.S.C. § 1692e(8), 45 C.F.R. 164.506(c) and 26 USC 6050P. Not `15 USC 1692h`, not 99 U.S.C. § 1.',
    });
    assert.deepEqual(
      found.map(({ at, tooltip }) => [at, tooltip.slice(0, tooltip.indexOf(':'))]),
      [
        ['15 U.S.C. § 1692e(8)', '15 USC 1692e(8)'],
        ['45 C.F.R. 164.506(c)', '45 CFR 164.501, 164.506'],
        ['26 USC 6050P', '26 USC 6050P'],
      ],
    );
    for (const { to } of found) assert.match(to, /^citation\/C\d+$/);
  });

  it('find every style in which law is cited', () => {
    const { text, spans } = marked(
      '«15 USC 1692g(a)(3)», «15 U.S.C. §§ 1681s-2(b)», «12 CFR 1006.34», «26 C.F.R. § 1.6050P-1», «45 CFR 164.501», «164.506(a)», section 15 of this, $15 USC.',
    );
    assert.deepEqual(
      citedLaw(text).map(({ span }) => span),
      spans,
    );
  });

  it('leave what has two entries alone, unless the part is named', () => {
    assert.deepEqual(links({ 'a.md': '15 U.S.C. 1692c' }), []);
    assert.equal(links({ 'a.md': '15 U.S.C. 1692c(b)' }).length, 1);
  });
});
