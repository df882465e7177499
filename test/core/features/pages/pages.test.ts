import assert from 'node:assert/strict';
import { citationsOf } from '../../../../server/src/core/features/pages/citations.ts';
import { pageOf, pagesOf } from '../../../../server/src/core/features/pages/pages.ts';
import { ENGINE } from '../subject.ts';

const links = (page: string): string => `page:/${page}.md`;

describe('pages', () => {
  it('are there for every clause, rule and citation that is listed', () => {
    const list = pagesOf(ENGINE);
    assert.ok(list.length > 150, String(list.length));
    assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
    for (const { id, title } of list) {
      const page = pageOf(id, ENGINE, links);
      assert.ok(page?.startsWith('# '), id);
      assert.notEqual(title, '');
    }
  });

  it('have none for what does not exist', () => {
    for (const id of ['', 'clause', 'clause/none', 'citation/constructor', 'citation/C999', '../x', 'variable/'])
      assert.equal(pageOf(id, ENGINE, links), undefined, id);
  });

  it('show a clause with its wording, elements, place, law, caveats and the notice', () => {
    const page = pageOf('clause/no-fault', ENGINE, links) ?? '';
    for (const part of [
      '# No fault and no admission',
      'Neither Party admits fault or liability.\nNo signature',
      'Neither side admits fault or liability. (`nf2`, error)',
      'Words against this: No default or later event undoes these statements.',
      '**Required** in:',
      '[**Fed. R. Evid. 408**](page:/citation/C070.md)',
      'proviso-disable-next-line clause/no-fault -- ',
      'It is not a lawyer',
      'Include only what is true.',
    ])
      assert.ok(page.includes(part), `${part}\n\n${page}`);
  });

  it('say of each citation how it stands and how it was checked', () => {
    assert.match(pageOf('citation/C060', ENGINE, links) ?? '', /In force as of 2026-11-22; \*\*not checked\*\*/);
    assert.match(pageOf('citation/C061', ENGINE, links) ?? '', /text read in an undated copy/);
    const gone = citationsOf(ENGINE).filter(({ status }) => status !== 'in force');
    assert.ok(gone.length > 5);
    for (const { id } of gone) assert.match(pageOf(`citation/${id}`, ENGINE, links) ?? '', /must not be quoted as law/);
  });

  it('show a rule with its reason, its marked examples and how to waive it', () => {
    const page = pageOf('variable/unused', ENGINE, links) ?? '';
    for (const part of ['# variable/unused', '## Why', '«service_date»', '## Not reported', 'variable/unused: warning'])
      assert.ok(page.includes(part), part);
  });

  it('link only where pages can be opened', () => {
    assert.doesNotMatch(pageOf('clause/no-fault', ENGINE, () => undefined) ?? '', /\]\(/);
  });
});
