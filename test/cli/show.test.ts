import assert from 'node:assert/strict';
import { paint } from '../../server/src/cli/reporters/colour.ts';
import { terminalPage } from '../../server/src/cli/reporters/page.ts';
import { width } from '../../server/src/cli/reporters/terminal.ts';
import { pageOf, pagesOf } from '../../server/src/core/features/pages/pages.ts';
import { ENGINE } from '../core/features/subject.ts';
import { sample } from '../runs.ts';
import { inWorld } from './io.ts';

const PLAIN = paint('never', { env: {}, isTerminal: false });

describe('proviso show', () => {
  it('prints a clause with everything that is known of it, without marks and without colours', () =>
    inWorld({}, async ({ run }) => {
      const { code, out, err } = await run('show', 'no-fault');
      assert.deepEqual([code, err], [0, '']);
      for (const part of [
        /^No fault and no admission\n\n/,
        /nobody was found to be right or wrong/,
        /^ {4}Neither Party admits fault or liability\.$/m,
        /^In a letter in the first person:$/m,
        /^- Neither side admits fault or liability\. \(nf2, error\)$/m,
        /^Words that look like it and are not$/m,
        /In force as of \d{4}-\d\d-\d\d; text read/,
        /It is not a lawyer/,
      ])
        assert.match(out, part);
      assert.ok(!out.includes('\u001B'));
    }));

  it('finds letters, rules, wordings, sources, states and the language', () =>
    inWorld({}, async ({ run }) => {
      for (const [name, head] of [
        ['lump-sum-settlement', 'Lump-sum settlement agreement'],
        ['clause/no-fault', 'No fault and no admission'],
        ['write-off', 'wording/write-off'],
        ['variable/unused', 'variable/unused'],
        ['c061', 'Restatement (Second) of Contracts 74'],
        ['california', 'California'],
        ['ny', 'New York'],
        ['new-york', 'New York'],
        ['language', 'The template language'],
      ] as const)
        assert.equal((await run('show', name)).out.split('\n')[0], head, name);
    }));

  it('says what else has a name, and what comes near to one that nothing has', () =>
    inWorld({}, async ({ run }) => {
      const { code, err } = await run('show', 'no-falt');
      assert.equal(code, 2);
      assert.match(err, /Did you mean no-fault\?/);
      const twice = ENGINE.library.letters.find(({ id }) => ENGINE.library.clauses.some((clause) => clause.id === id));
      if (twice !== undefined)
        assert.match((await run('show', twice.id)).err, new RegExp(`proviso show letter/${twice.id}`));
    }));

  it('gives Markdown as it is and plain data', () =>
    inWorld({}, async ({ run }) => {
      assert.equal(
        (await run('show', 'no-fault', '--format', 'markdown')).out,
        pageOf('clause/no-fault', ENGINE, () => undefined),
      );
      for (const { id } of pagesOf(ENGINE)) {
        const data = JSON.parse((await run('show', id, '--format', 'json')).out) as Record<string, unknown>;
        assert.equal(data.version, 1);
        assert.equal(data.page, id);
        assert.equal(Object.keys(data).length, 4, id);
        assert.match(String(data.notice), /It is not a lawyer/);
      }
    }));

  it('colours where it is asked to', () =>
    inWorld({}, async ({ run }) => {
      assert.ok((await run('show', 'no-fault', '--color', 'always')).out.startsWith('\u001B['));
    }));

  it('keeps every page to the width that there is', () => {
    for (const { id } of sample(pagesOf(ENGINE)))
      for (const columns of [40, 80]) {
        const page = terminalPage(pageOf(id, ENGINE, () => undefined) ?? '', columns, PLAIN);
        // A single long word stays whole.
        const wide = page.split('\n').filter((line) => width(line) > columns && line.trim().includes(' '));
        assert.deepEqual(wide, [], id);
      }
  });
});

describe('a page on a terminal', () => {
  const shown = (markdown: string, columns = 30): string => terminalPage(markdown, columns, PLAIN);

  it('wraps lists, code and wide signs under themselves', () => {
    assert.equal(shown('- one two three four five six seven'), '- one two three four five six\n  seven\n');
    assert.equal(shown('```\n\tone two three four five six\n```'), '        one two three four\n          five six\n');
    assert.equal(shown('文文文文 文文文文 文文文文 文文文文'), '文文文文 文文文文 文文文文\n文文文文\n');
  });

  it('sets a table in columns where they fit, else row by row', () => {
    assert.equal(shown('| a | b |\n|---|---|\n| one | `two` |'), 'a    b\none  two\n');
    assert.equal(
      shown('| a | bcd |\n|---|---|\n| one | two three four five six seven |'),
      '- one\n    bcd: two three four five\n    six seven\n',
    );
  });

  it('lets no control character through', () => {
    assert.ok(!shown('a \u001B[31mred `\u001B[2J`').includes('\u001B'));
  });
});
