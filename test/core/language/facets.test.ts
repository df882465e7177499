import assert from 'node:assert/strict';
import { readAs } from './sentence.ts';

const last = (text: string) => readAs(text).at(-1);

describe('facets', () => {
  it('reads rows that each tell a facet of one duty as one sentence, besides the rows', () => {
    const rows =
      '| Act | removal of any entry |\n| Within | 7 days |\n| Counted from | the request |\n| Bound | both parties |';
    const read = readAs(`| Aspect | Detail |\n|---|---|\n${rows}`);
    assert.equal(read.length, 5);
    assert.equal(read.at(-1), 'both parties shall carry out removal of any entry within 7 days from the request');
  });

  it('goes on with the lead-in where no row says who is bound', () => {
    const table = '| Act | sign a release |\n| By | 14 days after payment |\n| Cost | Lender |';
    assert.equal(
      last(`Lender shall do this:\n\n| | |\n|---|---|\n${table}`),
      'lender shall do this , shall sign a release within 14 days after payment , at the cost of lender',
    );
  });

  it('reads notes, items and rows of three columns as it reads tables', () => {
    assert.equal(
      last('Removal. What: adverse statements and entries. Who: both parties. Time limit: one week.'),
      'both parties shall carry out removal of adverse statements and entries within one week',
    );
    assert.equal(
      last('- **Who:** Company\n- **What:** sign it\n- **When:** by May 1'),
      'company shall sign it , by may 1',
    );
    assert.equal(
      last('| Duty | Bound | Time |\n|---|---|---|\n| Remove entries | Company; its assigns | 7 days |'),
      'company and its assigns shall remove entries within 7 days',
    );
  });

  it('forbids what is forbidden, and makes no duty of labels that name none', () => {
    assert.match(
      last('Forbidden: any remark on the bill. Bound: Company. To whom: third parties.') ?? '',
      /^company shall not make any remark on the bill to third parties$/,
    );
    assert.equal(readAs('Total: $600.00. Due: May 1.').length, 2);
  });
});

describe('cells', () => {
  const cell = (head: string, row: string) => readAs(`| ${head} |\n|---|---|\n| ${row} |`).join(' | ');

  it('passes over a heading that says nothing, and counts none of what the row names', () => {
    assert.equal(cell('Item | Detail', 'Court | Kane County'), 'court : kane county');
    assert.equal(cell('Item | Position', 'Waiver of rights | none'), 'no waiver of rights ;');
    assert.equal(
      cell('Item | Term', 'Other marks | Company shall make none, ever'),
      'company shall make no other marks , ever',
    );
    assert.equal(cell('Point | Advice', 'Attorney | not needed'), 'advice : attorney is not needed');
  });
});

describe('a line behind a list', () => {
  it('goes on with the lead-in and the last item', () => {
    const read = readAs('Each would be spared:\n\n- delay; and\n- worry,\n\nand so wants an end.');
    assert.equal(read.at(-1), 'each would be spared , worry , and so wants an end .');
  });

  it('stands alone where it begins a sentence', () => {
    assert.equal(
      readAs('Company shall not:\n\n- sue;\n- sell,\n\nNothing else is owed.').at(-1),
      'nothing else is owed .',
    );
  });
});

describe('facets that turn', () => {
  it('makes no duty of those who must not act, and keeps the force of a cell', () => {
    assert.equal(readAs('Who must not do it: Company. What: report the bill. When: ever.').length, 3);
    assert.equal(
      last('Who: Company. What: may remove it. When: within 7 days.'),
      'company may remove it , within 7 days',
    );
  });

  it('reads an event and its consequence as a condition', () => {
    const table = '| Event | Consequence |\n|---|---|\n| Payment arrives | the account is closed |';
    assert.equal(last(table), 'when payment arrives : the account is closed');
  });
});
