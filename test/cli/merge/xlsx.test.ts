import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inWorld } from '../io.ts';
import { text, workbook } from './workbook.ts';

const LETTER = `---
variables:
  customer_name: party
  settlement_amount: money
  due_date: date
  medical: { type: flag, required: false }
---
{{ customer_name }}: {{ settlement_amount }} by {{ due_date }}{% if medical %}, medical{% endif %}.
`;
const HEAD = ['customer_name', 'settlement_amount', 'due_date', 'medical']
  .map((name, i) => text(`${'ABCD'[i]}1`, name))
  .join('');
const BOOK = workbook({
  Clients: [
    HEAD,
    `${text('A2', 'Dana')}<c r="B2"><v>720.1</v></c><c r="C2" s="1"><v>46086</v></c><c r="D2" t="b"><v>1</v></c>`,
    `${text('A3', 'Lee')}<c r="B3"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="C3" s="1"><v>46087</v></c>`,
    '',
    `${text('A5', 'Mo')}<c r="B5" t="e"><v>#N/A</v></c><c r="C5" s="1"><v>46087</v></c>`,
    `${text('A6', 'Pi')}<c r="B6"><v>1</v></c><c r="C6" s="1"><v>46087</v></c>${text('F6', 'stray')}`,
  ],
  Other: [HEAD, `${text('A2', 'Otto')}<c r="B2"><v>5</v></c>${text('C2', '2026-01-02')}`],
});
const ALL = ['merge', 'a.md', '--data', 'd.xlsx', '--out', 'out/', '--name', '{{ customer_name }}'] as const;

describe('a workbook as data', () => {
  it('gives dates, sums as Excel shows them, flags, and the results of formulas', () =>
    inWorld({ 'a.md': LETTER, 'd.xlsx': BOOK }, async ({ folder, run }) => {
      const { code, err } = await run(...ALL);
      assert.equal(code, 1, err);
      const read = (name: string) => readFileSync(path.join(folder, 'out', name), 'utf8');
      assert.equal(read('Dana.md'), 'Dana: 720.10 by 2026-03-05, medical.\n');
      assert.equal(read('Lee.md'), 'Lee: 0.30 by 2026-03-06.\n');
      assert.match(err, /record 3 \(line 5\) refused: settlement_amount/);
      assert.match(err, /record 4 \(line 6\) refused: a cell stands in a column without a name/);
      assert.ok(!existsSync(path.join(folder, 'out', 'Mo.md')));
    }));

  it('has sheets, by name or number', () =>
    inWorld({ 'a.md': LETTER, 'd.xlsx': BOOK, 'd.csv': 'a\n' }, async ({ run }) => {
      for (const sheet of ['Other', '2'])
        assert.equal(
          (await run('merge', 'a.md', '--data', 'd.xlsx', '--sheet', sheet)).out,
          'Otto: 5.00 by 2026-01-02.\n',
        );
      assert.match(
        (await run(...ALL, '--sheet', 'None')).err,
        /d\.xlsx has no sheet None\. Available sheets: Clients, Other\./,
      );
      assert.match((await run('merge', 'a.md', '--data', 'd.csv', '--sheet', '1')).err, /d\.csv has no sheets/);
    }));

  it('gives one record to a single letter', () =>
    inWorld({ 'a.md': LETTER, 'd.xlsx': BOOK }, async ({ run }) => {
      assert.match((await run('merge', 'a.md', '--data', 'd.xlsx', '--record', '2')).out, /^Lee: 0\.30/);
      assert.match((await run('merge', 'a.md', '--data', 'd.xlsx', '--record', '9')).err, /has 4 records; --record 9/);
    }));

  it('that unpacks to more than any data is refused before it is unpacked', () => {
    // What it says of the size of its sheet: half a gigabyte.
    const bomb = BOOK.slice();
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 46 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x20000000, true);
    return inWorld({ 'a.md': LETTER, 'd.xlsx': bomb }, async ({ run }) => {
      const { code, err } = await run(...ALL);
      assert.equal(code, 2);
      assert.match(err, /d\.xlsx is larger than 400 MB when it is unpacked\. Save the sheet as CSV/);
    });
  });

  for (const [name, bytes, said] of [
    [
      'wide and long',
      workbook({ A: [HEAD, text('XFD1048576', 'x')] }),
      /d\.xlsx has a sheet \(sheet1\.xml\) that reaches as far as row 1048576 and column 16384\. Delete the rows/,
    ],
    ['no workbook', 'name\nDana\n', /d\.xlsx cannot be read as an Excel workbook/],
    ['cut off', BOOK.slice(0, 400), /d\.xlsx cannot be read as an Excel workbook/],
    [
      'old or protected',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /old or a protected Excel workbook/,
    ],
    ['empty', new Uint8Array(), /d\.xlsx cannot be read as an Excel workbook/],
    ['without a header', workbook({ A: [] }), /the first row of the sheet is empty/],
  ] as const)
    it(`that is ${name} is refused clearly`, () =>
      inWorld({ 'a.md': LETTER, 'd.xlsx': bytes }, async ({ folder, run }) => {
        const { code, err } = await run(...ALL);
        assert.equal(code, 2);
        assert.match(err, said);
        assert.ok(!existsSync(path.join(folder, 'out')));
      }));
});
