import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { CoveredFile } from '../../../server/src/cli/checked.ts';
import { COVERAGE_REPORTERS } from '../../../server/src/cli/reporters/coverage/index.ts';
import type { ClauseResult, ElementResult } from '../../../server/src/core/clauses/types.ts';
import { openRows } from '../../../server/src/core/data/csv-rows.ts';
import { inWorld } from '../io.ts';
import { assertGolden } from './golden.ts';
import { CONTEXT } from './sample.ts';

const EVIL = '</q><script>alert(1)</script>" onclick="x\u001b[2J\u202e=1+1';
const element = (id: string, state: ElementResult['state'], words = 'the words'): ElementResult => ({
  id,
  says: `It says ${id} & more.`,
  severity: id === 'e2' ? 'warning' : 'error',
  state,
  evidence:
    state === 'missing'
      ? []
      : [{ span: { start: 3, end: 9 }, role: state === 'harmful' ? 'harms' : 'satisfies', why: 'a phrase', words }],
});
const clause = (id: string, state: ClauseResult['state'], more: Partial<ClauseResult> = {}): ClauseResult => ({
  id,
  title: `Title of ${id}`,
  requirement: 'required',
  state,
  elements: [element('e1', state === 'present' ? 'satisfied' : 'missing'), element('e2', 'missing')],
  evidence: [],
  ...more,
});
const file = (path: string, clauses: readonly ClauseResult[], more: Partial<CoveredFile> = {}): CoveredFile => ({
  path,
  document: 'settlement-agreement',
  text: 'a\nb\nc\n',
  clauses,
  range: ({ start, end }) => ({ start: { line: start, character: 0 }, end: { line: end, character: 0 } }),
  ...more,
});

const FILES: readonly CoveredFile[] = [
  file('letters/a b.md', [
    clause('one', 'present', { span: { start: 1, end: 2 } }),
    clause('two', 'contradicted', { elements: [element('e1', 'harmful', EVIL), element('e2', 'satisfied', '-1')] }),
    clause('three', 'incomplete', { when: 'medical is true' }),
    clause('four', 'unclear', { requirement: 'recommended' }),
    clause('five', 'missing', { requirement: 'optional' }),
    clause('six', 'not-applicable'),
    clause('seven', 'missing', { requirement: 'forbidden' }),
    clause('eight', 'present', { requirement: 'forbidden' }),
  ]),
  file('letters/<img src=x>.md', [clause('one', 'missing'), clause('two', 'present')]),
];

const print = (name: string, files: readonly CoveredFile[]): string =>
  (COVERAGE_REPORTERS.find((one) => one.name === name) ?? assert.fail(name)).text(files, CONTEXT);

describe('coverage in every form', () => {
  for (const [name, ending] of [
    ['html', 'html'],
    ['markdown', 'md'],
    ['csv', 'csv'],
  ] as const) {
    it(`is what it was: ${name}`, () => assertGolden(`coverage.${ending}`, print(name, FILES)));
    it(`lets no letter steer what reads it: ${name}`, () => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being looked for
      assert.doesNotMatch(print(name, FILES), /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
    });
  }

  it('is a page whose own script and style alone are let in', () => {
    const page = print('html', FILES);
    const hashOf = (tag: string): string => {
      const inside = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? assert.fail(tag);
      return `sha256-${createHash('sha256').update(inside).digest('base64')}`;
    };
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    assert.ok(policy.startsWith("default-src 'none';"));
    assert.ok(policy.includes(`script-src '${hashOf('script')}'`) && policy.includes(`style-src '${hashOf('style')}'`));
    assert.equal([...page.matchAll(/<script/g)].length, 1);
    assert.doesNotMatch(page, /https?:|<img|onclick="|style="/);
  });

  it('tells each state by a sign and in words, and leads from each sign to its details', () => {
    const page = print('html', FILES);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    assert.ok(targets.length >= 8);
    for (const target of targets) assert.ok(ids.has(target), target);
    for (const said of ['Title of one: present, required', 'Title of three: incomplete, required'])
      assert.ok(page.includes(`<span class="spoken">${said}`), said);
    assert.ok(!page.includes('Title of five'), 'nobody asked for it and it is not there');
    assert.match(
      page,
      /<td data-clause="two" data-state="taken back" class="bad">.*?<span aria-hidden="true">!<\/span>/,
    );
    assert.match(page, /line 4: <q>&#60;\/q&#62;&#60;script&#62;/);
  });

  it('shows a clause that was asked for even where it is missing', () => {
    const asked = [file('a.md', [clause('five', 'missing', { requirement: 'optional' })], { asked: true })];
    assert.match(print('html', asked), /data-state="missing"/);
    assert.match(print('markdown', asked), /✗ missing \| Title of five/);
  });

  it('is a table that spreadsheets read as it is, without formulas', () => {
    const reader = openRows('coverage.csv');
    const rows = [...reader.push(print('csv', FILES)), ...reader.end()].map(({ cells }) => cells);
    assert.ok(rows.every((row) => row.length === 13));
    assert.equal(rows.length, 1 + 10 * 2);
    assert.ok(rows.flat().includes("'-1"));
    assert.ok(rows.flat().every((cell) => !/^[=+@-]/.test(cell)));
  });

  it('is written beside what is printed', () =>
    inWorld({ 'a.md': '---\ndocument: settlement-agreement\n---\n# Settlement\n' }, async ({ run, io, folder }) => {
      const { code, out } = await run('coverage', 'a.md', '--reporter', 'html:out/c.html');
      assert.equal(code, 0);
      assert.match(out, /^a\.md {2}settlement-agreement$/m);
      const page = new TextDecoder().decode(io.disk.readFile(`${folder}/out/c.html`));
      assert.match(page, /^<!doctype html>[\s\S]*<\/html>\n$/);
      assert.equal((await run('coverage', 'a.md', '--format', 'htlm')).code, 2);
    }));
});
