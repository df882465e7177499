import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { loadPack } from '../../../scripts/pack.mjs';

/** The concepts that a file of the pack defines. */
function conceptsIn(path: string, text: string): readonly string[] {
  if (path.startsWith('vocabulary')) return Object.keys((parse(text) ?? {}) as object);
  const data: unknown = parse(path.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text);
  return Object.keys((data as { vocabulary?: object } | null)?.vocabulary ?? {});
}

describe('the vocabulary', () => {
  it('defines each concept once: two files with one name would take each other’s words away', () => {
    const home = new Map<string, string>();
    for (const [path, text] of Object.entries(loadPack('templates'))) {
      if (!/^(?:vocabulary|clauses\/|wordings\/|conflicts\/)/.test(path)) continue;
      for (const concept of conceptsIn(path, text)) {
        assert.equal(home.get(concept), undefined, `${concept} stands in ${home.get(concept)} and in ${path}`);
        home.set(concept, path);
      }
    }
    assert.ok(home.size > 100);
  });
});
