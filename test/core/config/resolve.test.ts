import assert from 'node:assert/strict';
import { readConfig } from '../../../server/src/core/config/read.ts';
import { type ConfigAt, resolveConfig } from '../../../server/src/core/config/resolve.ts';

const known = {
  rules: ['clause/no-fault', 'clause/hipaa', 'leftover/tbd'],
  kinds: ['settlement-agreement', 'hardship-request'],
};

function at(folder: string, yaml: string): ConfigAt {
  const { config, problems } = readConfig(yaml, '.proviso.yml', known);
  assert.deepEqual(problems, []);
  return { folder, config: config ?? assert.fail(), file: `${folder}/.proviso.yml`, text: yaml };
}

const severities = (chain: readonly ConfigAt[], path: string) => {
  const { severityOf } = resolveConfig(chain, path);
  return known.rules.map((rule) => severityOf(rule) ?? '-').join(' ');
};

describe('configurations above a file', () => {
  it('say nothing where there are none', () => {
    const { document, ignored, severityOf, today } = resolveConfig([], 'a.md');
    assert.deepEqual([document, ignored, severityOf('clause/hipaa'), today], [undefined, false, undefined, undefined]);
  });

  it('let the nearer win, and an id win over its family', () => {
    const outer = at('', 'rules: { clause/*: warning, clause/no-fault: error, leftover/tbd: off }');
    const inner = at('letters', 'rules: { clause/*: info }');
    assert.equal(severities([outer, inner], 'a.md'), 'error warning off');
    assert.equal(severities([outer, inner], 'letters/a.md'), 'info info off');
    assert.equal(severities([inner, outer], 'letters/a.md'), 'info info off', 'in any order');
    assert.equal(severities([outer, inner], 'lettersx/a.md'), 'error warning off');
  });

  it('end at a root', () => {
    const outer = at('', 'rules: { clause/hipaa: off }\nsettings: { today: 2026-01-01 }');
    const inner = at('letters', 'root: true\nrules: { leftover/tbd: off }');
    assert.equal(severities([outer, inner], 'letters/a.md'), '- - off');
    assert.equal(resolveConfig([outer, inner], 'letters/a.md').today, undefined);
    assert.equal(resolveConfig([outer, inner], 'a.md').today, '2026-01-01');
  });

  it('override severities for some files, seen from their own folder', () => {
    const config = at(
      'letters',
      'rules: { clause/hipaa: error }\noverrides:\n- { files: [forms/**], rules: { clause/hipaa: off } }\n- { files: [forms/last.md], rules: { clause/hipaa: info } }',
    );
    assert.equal(severities([config], 'letters/a.md'), '- error -');
    assert.equal(severities([config], 'letters/forms/a.md'), '- off -');
    assert.equal(severities([config], 'letters/forms/last.md'), '- info -');
    assert.equal(severities([config], 'forms/a.md'), '- - -');
  });

  it('name the kind of files, the later and the nearer one winning', () => {
    const outer = at('', 'files: { "*.md": settlement-agreement, "hard/*.md": hardship-request }');
    const inner = at('hard/own', 'files: { "*.md": settlement-agreement }');
    const kind = (path: string) => resolveConfig([outer, inner], path).document;
    assert.deepEqual(['a.md', 'hard/a.md', 'hard/own/a.md', 'a.txt'].map(kind), [
      'settlement-agreement',
      'hardship-request',
      'settlement-agreement',
      undefined,
    ]);
  });

  it('ignore files, and take that back', () => {
    const outer = at('', 'ignore: [drafts, "!drafts/final.md"]');
    const inner = at('drafts/keep', 'ignore: ["!*.md"]');
    const ignored = (path: string) => resolveConfig([outer, inner], path).ignored;
    assert.deepEqual(['a.md', 'drafts/a.md', 'x/drafts/a.md', 'drafts/final.md', 'drafts/keep/a.md'].map(ignored), [
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
