import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { disk } from '../../server/src/cli/disk.ts';
import { inWorld } from './io.ts';

const LETTER = `---
variables:
  customer_name: { type: party, example: Dana Whitfield }
  settlement_amount: { type: money, example: 720.00, less_than: billed_amount }
  billed_amount: { type: money, example: 1840.00 }
---
# Settlement

{{ customer_name }} shall pay **{{ settlement_amount | money }}**.
`;
const FILLED = '# Settlement\n\nLee Ortiz shall pay **$50.00**.\n';

describe('proviso merge', () => {
  it('uses the examples without --data, and says so', () =>
    inWorld({ 'a.md': LETTER }, async ({ run }) => {
      const { code, out, err } = await run('merge', 'a.md');
      assert.deepEqual([code, out], [0, '# Settlement\n\nDana Whitfield shall pay **$720.00**.\n']);
      assert.match(err, /No --data given: a\.md is filled in with the examples/);
    }));

  for (const [name, data] of [
    ['yaml', 'customer_name: Lee Ortiz\nsettlement_amount: 50\nbilled_amount: 60.00\n'],
    ['json', '{"customer_name": "Lee Ortiz", "settlement_amount": 50.00, "billed_amount": 60}'],
    ['csv', 'customer_name,settlement_amount,billed_amount\nLee Ortiz,50,60\n'],
  ] as const) {
    it(`reads data from ${name}`, () =>
      inWorld({ 'a.md': LETTER, [`d.${name}`]: data }, async ({ run }) => {
        assert.deepEqual(await run('merge', 'a.md', '--data', `d.${name}`), { code: 0, out: FILLED, err: '' });
      }));
  }

  it('knows the variables that only an included file declares, or the dictionary alone', () =>
    inWorld(
      {
        '.proviso.yml': '',
        'a.md': LETTER.replace('# Settlement', '# Settlement\n\n{% render "part" %}\n\n{{ company_name }}'),
        'part.md': '---\nvariables:\n  extra_fee: { type: money, example: 1234.5 }\n---\nFee {{ extra_fee }}.\n',
      },
      async ({ run }) => {
        const { code, out } = await run('merge', 'a.md');
        assert.equal(code, 0);
        assert.match(out, /^Fee 1234\.50\.$/m);
        assert.match(out, /^Northgate Recovery LLC$/m);
      },
    ));

  it('names a value that two clauses miss once', () =>
    inWorld(
      {
        '.proviso.yml': '',
        'a.md': '{{ x_date }} {% render "b" %} {% render "c" %}',
        'b.md': '{{ x_date }}',
        'c.md': '{{ x_date }}',
      },
      async ({ run }) => {
        const { code, err } = await run('merge', 'a.md');
        assert.equal(code, 2);
        assert.equal(err.match(/x_date has no value/g)?.length, 1, err);
      },
    ));

  it('takes the record that is asked for', () =>
    inWorld(
      { 'a.md': LETTER, 'd.csv': 'customer_name,settlement_amount,billed_amount\nDana,1,2\nLee Ortiz,50,60\n' },
      async ({ run }) => {
        assert.equal((await run('merge', 'a.md', '--data', 'd.csv', '--record', '2')).out, FILLED);
      },
    ));

  it('writes plain text', () =>
    inWorld({ 'a.md': LETTER }, async ({ run }) => {
      assert.equal(
        (await run('merge', 'a.md', '--to', 'txt')).out,
        'Settlement\n\nDana Whitfield shall pay $720.00.\n',
      );
    }));

  it('names a missing value and writes nothing, unless that is allowed', () =>
    inWorld({ 'a.md': LETTER, 'd.yaml': 'settlement_amount: 50\nbilled_amount: 60\n' }, async ({ folder, run }) => {
      const refused = await run('merge', 'a.md', '--data', 'd.yaml', '--out', 'out.md');
      assert.equal(refused.code, 2);
      assert.match(refused.err, /a\.md:\d+:\d+ error: customer_name.*has no value.*\[variable\/missing-value\]/);
      assert.match(refused.err, /The letter was not written\./);
      assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'd.yaml']);
      const allowed = await run('merge', 'a.md', '--data', 'd.yaml', '--allow-missing');
      assert.equal(allowed.code, 0);
      assert.match(allowed.out, /⟦customer_name⟧ shall pay/);
    }));

  it('never writes with a value of the wrong type or beyond its limits', () =>
    inWorld(
      {
        'a.md': LETTER,
        'd.yaml': 'customer_name: Lee\nsettlement_amount: soon\nbilled_amount: 60\n',
        'e.yaml': 'customer_name: Lee\nsettlement_amount: 70\nbilled_amount: 60\n',
      },
      async ({ run }) => {
        for (const [data, rule] of [
          ['d.yaml', /\[variable\/type\]/],
          ['e.yaml', /\[variable\/constraint\]/],
        ] as const) {
          const { code, out, err } = await run('merge', 'a.md', '--data', data, '--allow-missing');
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, rule);
        }
      },
    ));

  it('writes the whole file or leaves the old one, and no traces', () =>
    inWorld({ 'a.md': LETTER, 'out.md': 'old' }, async ({ folder, run }) => {
      const { code, out, err } = await run('merge', 'a.md', '--out', 'out.md');
      assert.deepEqual([code, out], [0, '']);
      assert.match(err, /Wrote out\.md\./);
      assert.match(readFileSync(path.join(folder, 'out.md'), 'utf8'), /^# Settlement/);
      assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'out.md']);
    }));

  it('says why it could not write', () =>
    inWorld(
      { 'a.md': LETTER, 'out.md': 'old' },
      async ({ folder, run }) => {
        const { code, err } = await run('merge', 'a.md', '--out', 'out.md');
        assert.equal(code, 2);
        assert.match(err, /out\.md cannot be written: the disk is full\. Nothing was changed/);
        assert.equal(readFileSync(path.join(folder, 'out.md'), 'utf8'), 'old');
      },
      {
        disk: {
          ...disk,
          replaceFile: () => {
            throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          },
        },
      },
    ));
});

describe('replacing a file', () => {
  it('leaves nothing behind when the folder refuses', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    return inWorld({ 'locked/out.md': 'old' }, ({ folder }) => {
      const locked = path.join(folder, 'locked');
      chmodSync(locked, 0o555);
      try {
        assert.throws(() => disk.replaceFile(path.join(locked, 'out.md'), new TextEncoder().encode('new')));
        assert.equal(readFileSync(path.join(locked, 'out.md'), 'utf8'), 'old');
      } finally {
        chmodSync(locked, 0o755);
      }
    });
  });
});
