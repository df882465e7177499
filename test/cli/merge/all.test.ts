import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { disk } from '../../../server/src/cli/disk.ts';
import type { LetterThreads } from '../../../server/src/cli/io.ts';
import { openThread, type Setup } from '../../../server/src/cli/mail/thread.ts';
import { inWorld } from '../io.ts';

const LETTER = `---
variables:
  customer_name: { type: party, example: Dana Whitfield }
  settlement_amount: { type: money, example: 720.00 }
  grounds: { type: list, items: text, required: false }
---
{{ customer_name }} shall pay **{{ settlement_amount | money }}**.{% for one in grounds %} {{ one }}.{% endfor %}
`;
const HEAD = 'customer_name,settlement_amount\n';
const ALL = ['merge', 'a.md', '--data', 'd.csv', '--out', 'out/', '--name', '{{ customer_name }}'] as const;

const letters = (folder: string): readonly string[] =>
  readdirSync(path.join(folder, 'out'))
    .filter((name) => !name.startsWith('.') && !name.startsWith('merge-report'))
    .sort();
const read = (folder: string, name: string): string => readFileSync(path.join(folder, 'out', name), 'utf8');
const report = (folder: string) =>
  JSON.parse(read(folder, 'merge-report.json')) as {
    letters: {
      record: number;
      line: number;
      file: string;
      state: string;
      findings: { rule: string; message: string }[];
    }[];
    stale: string[];
    complete: boolean;
    summary: object;
  };
const states = (folder: string) => report(folder).letters.map(({ file, state }) => `${file} ${state}`);

describe('proviso merge, one letter a record', () => {
  it('writes them under their names, with a report', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}Dana,720\n"Ortiz, Lee",50.5\n` }, async ({ folder, run }) => {
      const { code, out, err } = await run(...ALL);
      assert.deepEqual([code, out], [0, ''], err);
      assert.equal(err, '2 letters written to out. The report is out/merge-report.csv.\n');
      assert.deepEqual(letters(folder), ['Dana.md', 'Ortiz, Lee.md']);
      assert.equal(read(folder, 'Ortiz, Lee.md'), 'Ortiz, Lee shall pay **$50.50**.\n');
      assert.equal(
        read(folder, 'merge-report.csv'),
        'record,line,name,file,state,draft,findings\r\n1,2,Dana,Dana.md,written,,\r\n2,3,"Ortiz, Lee","Ortiz, Lee.md",written,,\r\n',
      );
      const { summary, complete, stale } = report(folder);
      assert.deepEqual(summary, { records: 2, written: 2, unchanged: 0, refused: 0 });
      assert.deepEqual([complete, stale], [true, []]);
    }));

  it('takes an existing folder, or a slash at the end, for it, and numbers letters without --name', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}Dana,720\n`, 'there/x': '' }, async ({ folder, run }) => {
      assert.equal((await run('merge', 'a.md', '--data', 'd.csv', '--out', 'there')).code, 0);
      assert.equal((await run('merge', 'a.md', '--data', 'd.csv', '--out', 'new/deep/')).code, 0);
      for (const one of ['there', 'new/deep']) assert.ok(existsSync(path.join(folder, one, 'letter-000001.md')));
    }));

  it('writes the same whether once or again, and only what changed', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}Dana,720\nLee,1\n` }, async ({ folder, put, run }) => {
      await run(...ALL);
      assert.equal((await run(...ALL)).code, 0);
      assert.deepEqual(states(folder), ['Dana.md unchanged', 'Lee.md unchanged']);
      put('d.csv', `${HEAD}Dana,720\nLee,2\nMo,3\n`);
      await run(...ALL);
      assert.deepEqual(states(folder), ['Dana.md unchanged', 'Lee.md written', 'Mo.md written']);
      assert.match(read(folder, 'Lee.md'), /\$2\.00/);
      put('a.md', LETTER.replace('shall pay', 'will pay'));
      await run(...ALL);
      assert.deepEqual(states(folder), ['Dana.md written', 'Lee.md written', 'Mo.md written']);
      rmSync(path.join(folder, 'out', 'Lee.md'));
      await run(...ALL);
      assert.deepEqual(states(folder), ['Dana.md unchanged', 'Lee.md written', 'Mo.md unchanged']);
    }));

  it('stands on the next day, and keeps what it found', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}Dana,\n` }, async ({ folder, io, run }) => {
      assert.equal((await run(...ALL, '--allow-missing')).code, 0);
      Object.assign(io, { today: () => '2027-01-01' });
      assert.equal((await run(...ALL, '--allow-missing')).code, 0);
      const [one] = report(folder).letters;
      assert.equal(one?.state, 'unchanged');
      assert.equal(one?.findings[0]?.rule, 'variable/missing-value');
      assert.match(read(folder, 'Dana.md'), /^DRAFT/);
    }));

  it('refuses what it must, names the reason, and goes on', () =>
    inWorld(
      {
        'a.md': LETTER,
        'd.csv': `\uFEFF${HEAD.replace('\n', '\r\n')}Dana,720\r\nLee,soon\r\nMo,1,2\r\n"x"y,1\r\nNo\r\nPi,3`,
      },
      async ({ folder, run }) => {
        const { code, err } = await run(...ALL);
        assert.equal(code, 1);
        assert.match(err, /record 2 \(line 3\) refused: settlement_amount is "soon".*\[variable\/type\]/);
        assert.match(err, /record 3 \(line 4\) refused: 3 cells, but the first line names 2/);
        assert.match(err, /record 4 \(line 5\) refused: text follows a closing double quote/);
        assert.match(err, /record 5 \(line 6\) refused: settlement_amount has no value/);
        assert.match(err, /2 letters written to out, 4 records refused\./);
        assert.deepEqual(letters(folder), ['Dana.md', 'Pi.md']);
      },
    ));

  it('stops at the first that is refused, when asked to', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}Dana,1\nLee,soon\nMo,1\n` }, async ({ folder, run }) => {
      const { code, err } = await run(...ALL, '--fail-fast');
      assert.equal(code, 1);
      assert.match(err, /Stopped at record 2/);
      assert.deepEqual(letters(folder), ['Dana.md']);
      assert.equal(report(folder).complete, false);
      assert.equal((await run(...ALL, '--fail-fast', '--keep-going')).code, 2);
    }));

  it('replaces no file that it did not write, and none that was changed since', () =>
    inWorld(
      { 'a.md': LETTER, 'd.csv': `${HEAD}Dana,1\nLee,2\n`, 'out/Dana.md': 'mine' },
      async ({ folder, put, run }) => {
        const { code, err } = await run(...ALL);
        assert.equal(code, 1);
        assert.match(err, /Dana\.md is there already, and no merge wrote it/);
        assert.equal(read(folder, 'Dana.md'), 'mine');
        appendFileSync(path.join(folder, 'out', 'Lee.md'), 'by hand');
        put('a.md', LETTER.replace('shall', 'will'));
        assert.match((await run(...ALL)).err, /Lee\.md was changed after it was written/);
        assert.match(read(folder, 'Lee.md'), /by hand$/);
      },
    ));

  it('keeps letters of other data in the folder, and tells which have no record any more', () =>
    inWorld(
      { 'a.md': LETTER, 'd.csv': `${HEAD}Dana,1\nLee,2\n`, 'e.csv': `${HEAD}Dana,9\n` },
      async ({ folder, put, run }) => {
        await run(...ALL);
        const { code, err } = await run(...ALL.map((word) => (word === 'd.csv' ? 'e.csv' : word)));
        assert.equal(code, 1);
        assert.match(err, /Dana\.md is there already, written from \.\.\/a\.md \+ \.\.\/d\.csv/);
        put('d.csv', `${HEAD}Dana,1\n`);
        assert.match((await run(...ALL)).err, /1 letter of earlier runs has no record behind it/);
        assert.deepEqual(report(folder).stale, ['Lee.md']);
      },
    ));

  it('lets no data lead out of the folder', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}../../x,1\n/etc/y,1\nCON,1\nA,1\na,1\n` }, async ({ folder, run }) => {
      assert.equal((await run(...ALL)).code, 0);
      assert.deepEqual(letters(folder), ['A.md', '_CON.md', 'a-2.md', 'etc-y.md', 'x.md']);
      assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'd.csv', 'out']);
    }));

  it('keeps out of a folder that another merge writes to, and takes the lock of one that has ended over', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}Dana,1\n` }, async ({ folder, put, run }) => {
      const lock = path.join(folder, 'out', '.merge-lock.json');
      put('out/.merge-lock.json', '{"process":4711,"started":"1","machine":"here"}\n');
      const { code, err } = await run(...ALL);
      assert.equal(code, 2);
      assert.match(err, /Merge process 4711 is writing to out\. Wait until it has ended, or choose another --out/);
      assert.deepEqual(letters(folder), []);
      put('out/.merge-lock.json', '{"process":4711,"started":"1","machine":"there"}\n');
      assert.match((await run(...ALL)).err, /process 4711 on there .* delete out\/\.merge-lock\.json and try again/);
      put('out/.merge-lock.json', '');
      assert.match((await run(...ALL)).err, /process unknown .* delete out\/\.merge-lock\.json/);
      // The number of a process that has ended, and one that was given anew.
      for (const [id, started] of [
        [12, '1'],
        [4711, '0'],
      ]) {
        put('out/.merge-lock.json', `${JSON.stringify({ process: id, started, machine: 'here' })}\n`);
        assert.equal((await run(...ALL)).code, 0);
        assert.ok(!existsSync(lock));
      }
      assert.deepEqual(
        readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.tmp')),
        [],
      );
    }));

  it('makes letters on threads as it makes them alone, in the same order', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => `Person ${i},${i % 7 === 3 ? 'soon' : i}\n`).join('');
    const files = { 'a.md': LETTER, 'd.csv': `${HEAD}${rows}` };
    const all = ['.merge-journal.jsonl', 'merge-report.csv', 'merge-report.json'];
    const made: string[][] = [];
    let asked = 0;
    let ended = 0;
    const letterThreads: LetterThreads = {
      processors: 3,
      start: (setup) => {
        const make = openThread(structuredClone(setup) as Setup);
        const ask = async (record: unknown): Promise<unknown> => {
          asked += 1;
          if (asked % 10 === 9) throw new Error('it has broken');
          const letter = await make(structuredClone(record) as Record<string, unknown>);
          await new Promise((done) => setTimeout(done, asked % 3));
          return structuredClone(letter);
        };
        const end = (): void => {
          ended += 1;
        };
        return { ask, end };
      },
    };
    for (const jobs of ['1', '3'])
      await inWorld(
        files,
        async ({ folder, run }) => {
          const { code, err } = await run(...ALL, '--to', 'html', '--jobs', jobs);
          assert.equal(code, 1);
          const without = /^A thread failed \(it has broken\): \d+ letters were written without it/m;
          assert.equal(without.test(err), jobs === '3', err);
          made.push([...letters(folder), ...all].map((name) => `${name}: ${read(folder, name)}`));
        },
        { letterThreads },
      );
    assert.ok(asked > 40, String(asked));
    assert.equal(ended, 3);
    assert.deepEqual(made[1], made[0]);
  });

  it('says before it begins what all records would be refused for', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': 'custmer_name,settlement_amount\nDana,1\n' }, async ({ folder, run }) => {
      const { code, err } = await run(...ALL);
      assert.equal(code, 2);
      assert.match(err, /d\.csv has no column for customer_name \(is it custmer_name\?\)/);
      const other = await run(...ALL.slice(0, -1), '{{ custmer_nam }}');
      assert.match(other.err, /--name asks for custmer_nam, which neither.*Did you mean custmer_name\?/);
      assert.match((await run(...ALL.slice(0, -1), '{{ x')).err, /--name \{\{ x is no template/);
      assert.match((await run('merge', 'a.md', '--out', 'out/')).err, /Add --data FILE/);
      assert.match((await run('merge', 'a.md', '--data', 'd.csv', '--name', 'x')).err, /Add --out FOLDER/);
      assert.match((await run('merge', 'a.md', '--fail-fast')).err, /Add --out FOLDER/);
      assert.ok(!existsSync(path.join(folder, 'out')));
    }));

  it('says what is wrong with the data file', () =>
    inWorld(
      {
        'a.md': LETTER,
        'd.csv': '',
        'open.csv': `${HEAD}Dana,1\n"Lee,2\n`,
        'wide.csv': new Uint8Array([0xff, 0xfe, 97, 0]),
      },
      async ({ folder, run }) => {
        const of = (file: string) => run(...ALL.map((word) => (word === 'd.csv' ? file : word)));
        assert.match((await of('d.csv')).err, /d\.csv is empty/);
        assert.match((await of('none.csv')).err, /none\.csv cannot be read: there is no such file/);
        assert.match((await of('wide.csv')).err, /wide\.csv is not UTF-8/);
        const { code, err } = await of('open.csv');
        assert.equal(code, 2);
        assert.match(err, /open\.csv, line 3: a double quote opens a cell and never closes/);
        assert.deepEqual(letters(folder), ['Dana.md']);
        assert.equal(report(folder).complete, false);
      },
    ));

  it('reads JSON Lines, and lists from cells', () =>
    inWorld(
      {
        'a.md': LETTER,
        'd.jsonl': '{"customer_name":"Dana","settlement_amount":720.10,"grounds":["a","b"]}\n\n[1]\n{"x\n',
        'd.csv': 'customer_name,settlement_amount,grounds\nLee,1,late fee; wrong sum\n',
      },
      async ({ folder, run }) => {
        const { code, err } = await run(...ALL.map((word) => (word === 'd.csv' ? 'd.jsonl' : word)));
        assert.equal(code, 1);
        assert.equal(read(folder, 'Dana.md'), 'Dana shall pay **$720.10**. a. b.\n');
        assert.match(err, /record 2 \(line 3\) refused: this is no object/);
        assert.match(err, /record 3 \(line 4\) refused: this is not valid JSON/);
        await run(...ALL);
        assert.match(read(folder, 'Lee.md'), / late fee\. wrong sum\.$/m);
      },
    ));

  it('writes the one record that is asked for, under the name that it has among all', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}Lee,1\nLee,2\nLee,3\n` }, async ({ folder, run }) => {
      assert.equal((await run(...ALL, '--record', '2')).code, 0);
      assert.deepEqual(letters(folder), ['Lee-2.md']);
      assert.match((await run(...ALL, '--record', '4')).err, /d\.csv has 3 records; --record 4 does not exist/);
    }));

  it('goes on where a run was cut off between the journal and the file, and sweeps up', () =>
    inWorld({ 'a.md': LETTER, 'd.csv': `${HEAD}Dana,1\nLee,2\n` }, async ({ folder, run }) => {
      await run(...ALL);
      rmSync(path.join(folder, 'out', 'Lee.md'));
      writeFileSync(path.join(folder, 'out', '.Lee.md.a1b2c3d4.tmp'), 'half');
      appendFileSync(path.join(folder, 'out', '.merge-journal.jsonl'), '{"file":"Mo');
      assert.equal((await run(...ALL)).code, 0);
      assert.deepEqual(states(folder), ['Dana.md unchanged', 'Lee.md written']);
      assert.ok(!existsSync(path.join(folder, 'out', '.Lee.md.a1b2c3d4.tmp')));
      await run(...ALL);
      assert.deepEqual(states(folder), ['Dana.md unchanged', 'Lee.md unchanged']);
    }));

  it('marks all letters of a template with errors', () =>
    inWorld(
      { 'a.md': LETTER.replace('---\n', '---\ndocument: settlement-agreement\n'), 'd.csv': `${HEAD}Dana,1\n` },
      async ({ folder, run }) => {
        const { code, err } = await run(...ALL);
        assert.equal(code, 1);
        assert.match(err, /a\.md has \d+ errors \(.*\), so the letters are marked DRAFT/);
        assert.match(read(folder, 'Dana.md'), /^DRAFT/);
      },
    ));

  it('stops when the disk is full, and loses nothing', () => {
    let left = 1;
    const full = (file: string, bytes: Uint8Array): void => {
      if (left-- <= 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      disk.replaceFile(file, bytes);
    };
    return inWorld(
      { 'a.md': LETTER, 'd.csv': `${HEAD}Dana,1\nLee,2\n` },
      async ({ folder, run }) => {
        const { code, err } = await run(...ALL);
        assert.equal(code, 2);
        assert.match(err, /out\/Lee\.md cannot be written: the disk is full/);
        left = 9;
        assert.equal((await run(...ALL)).code, 0);
        assert.deepEqual(states(folder), ['Dana.md unchanged', 'Lee.md written']);
      },
      { disk: { ...disk, replaceFile: full } },
    );
  });
});
