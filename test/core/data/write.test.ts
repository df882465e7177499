import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv } from '../../../server/src/core/data/csv.ts';
import { recordEdit } from '../../../server/src/core/data/write.ts';

/** The file with the edit made, or the reason why there is none. */
function edited(
  name: string,
  text: string,
  record: number,
  key: string,
  value: string | readonly string[],
  plain = false,
): string {
  const edit = recordEdit(name, text, record, key, value, plain);
  return 'refused' in edit ? edit.refused : text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('a value written into a record', () => {
  it('leaves all else of a YAML file as it is', () => {
    const text = '# Accounts\n- name: Ann Lee # by phone\n  sum: 450.50\n\n- { name: "Bo", sum: 1 }\n';
    assert.equal(edited('a.yaml', text, 0, 'name', 'Bo Ek'), text.replace('Ann Lee', 'Bo Ek'));
    assert.equal(edited('a.yaml', text, 0, 'sum', '7.00', true), text.replace('450.50', '7.00'));
    assert.equal(edited('a.yaml', text, 1, 'name', 'C, D'), text.replace('"Bo"', '"C, D"'));
    assert.equal(edited('a.yaml', text, 1, 'sum', 'x } y', true), text.replace('sum: 1', 'sum: "x } y"'));
  });

  it('is quoted where it would be something else than text', () => {
    for (const value of ['yes', 'null', '12', 'a: b', 'a #b', '- a', '"', "'", '*x', '', ' a', '{{ x }}', 'true'])
      assert.equal(edited('a.yml', 'name: Ann\n', 0, 'name', value), `name: ${JSON.stringify(value)}\n`, value);
    assert.equal(edited('a.yml', 'day: 2026-01-01\n', 0, 'day', '2026-02-03'), 'day: 2026-02-03\n');
  });

  it('may be one that was not there', () => {
    assert.equal(edited('a.yaml', 'name: Ann\n', 0, 'sum', '1', true), 'name: Ann\nsum: 1\n');
    assert.equal(
      edited('a.yaml', '- name: Ann\n- name: Bo\n', 0, 'sum', '1', true),
      '- name: Ann\n  sum: 1\n- name: Bo\n',
    );
    assert.equal(edited('a.yaml', 'name:\nsum: 1\n', 0, 'name', 'Ann'), 'name: Ann\nsum: 1\n');
    assert.equal(
      edited('a.json', '{\n  "name": "Ann"\n}\n', 0, 'sum', '1', true),
      '{\n  "name": "Ann",\n  "sum": 1\n}\n',
    );
  });

  it('leaves a JSON file JSON', () => {
    const text = '[{"name": "Ann", "sum": 1.50}, {"name": "Bo"}]';
    assert.equal(edited('a.json', text, 0, 'sum', '2.50', true), text.replace('1.50', '2.50'));
    assert.equal(edited('a.json', `\uFEFF${text}`, 1, 'name', 'C "D"'), `\uFEFF${text.replace('"Bo"', '"C \\"D\\""')}`);
    assert.equal(edited('a.json', text, 0, 'sum', '01', true), text.replace('1.50', '"01"'));
  });

  it('is one line of JSON Lines', () => {
    const text = '{"name": "Ann", "sum": 1.50}\r\n\n{"name": "Bo"}\n';
    assert.equal(edited('a.jsonl', text, 1, 'name', 'C'), text.replace('Bo', 'C'));
    assert.equal(edited('a.jsonl', text, 0, 'sum', '2.50', true), text.replace('1.50', '2.50'));
    assert.equal(edited('a.jsonl', text, 1, 'sum', '1', true), text.replace('"Bo"', '"Bo", "sum": 1'));
  });

  it('is one cell of a table, in quotes where it needs them', () => {
    const text = '\uFEFFname,sum,city\r\nAnn, 450.50 ,"A, B"\r\n\r\n"Bo\r\nEk",1\r\n';
    assert.equal(edited('a.csv', text, 0, 'sum', '7'), text.replace('450.50', '7'));
    assert.equal(edited('a.csv', text, 0, 'sum', '1,5'), text.replace(' 450.50 ', '"1,5"'));
    assert.equal(edited('a.csv', text, 0, 'city', 'C "D"'), text.replace('A, B', 'C ""D""'));
    assert.equal(edited('a.csv', text, 1, 'name', 'C\nD'), text.replace('Bo\r\nEk', 'C\nD'));
    assert.equal(edited('a.csv', text, 1, 'city', 'E'), text.replace('"Bo\r\nEk",1', '"Bo\r\nEk",1,E'));
    assert.equal(edited('a.csv', text, 0, 'name', ''), text.replace('Ann', ''));
  });

  it('is what the table then says, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab ,"\n\r\'=-é') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(2),
        cell,
        (rows, at, column, value) => {
          const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`;
          const text = `a,b,c\n${rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')}`;
          const key = 'abc'[column] ?? '';
          const now = edited('a.csv', text, at % rows.length, key, value);
          const said = readCsv(now, 'a.csv').map((one) => ['a', 'b', 'c'].map((name) => one[name] ?? ''));
          const row = at % rows.length;
          assert.deepEqual(
            said,
            rows.map((one, i) => one.map((was, j) => (i === row && j === column ? value : was))),
          );
        },
      ),
    );
  });

  it('may be a list, of which only what changes is touched', () => {
    const text = 'why:\n  - late # by a day\n  - "twice"\nname: Ann\n';
    assert.equal(
      edited('a.yaml', text, 0, 'why', ['late', 'thrice']),
      text.replace('twice', 'thrice').replace(/"/g, ''),
    );
    assert.equal(
      edited('a.yaml', text, 0, 'why', ['late', 'twice', 'a: b']),
      text.replace('"twice"\n', '"twice"\n  - "a: b"\n'),
    );
    assert.equal(edited('a.yaml', text, 0, 'why', ['twice']), text.replace('late # by a day\n  - ', ''));
    assert.equal(edited('a.yaml', text, 0, 'why', ['late']), text.replace('\n  - "twice"', ''));
    assert.equal(edited('a.yaml', 'why: [a, b, c]\n', 0, 'why', ['a', 'c']), 'why: [a, c]\n');
    assert.equal(edited('a.yaml', 'why: [a, b, c]\n', 0, 'why', ['b', 'c', 'd']), 'why: [b, c, d]\n');
    assert.equal(edited('a.json', '{"why": ["a"]}', 0, 'why', ['b', 'c']), '{"why": ["b", "c"]}');
    assert.equal(edited('a.yaml', 'name: Ann\n', 0, 'why', ['a', 'b c']), 'name: Ann\nwhy: [a, b c]\n');
    assert.match(edited('a.yaml', text, 0, 'why', []), /Change it there/);
  });

  it('is refused, with the way out, where more would be touched', () => {
    assert.match(edited('a.csv', 'name\nAnn\n', 0, 'sum', '1'), /^a\.csv has no column sum\. Add one/);
    assert.match(edited('a.csv', 'name\nAnn\n', 0, 'name', ''), /Change it there/);
    assert.match(edited('a.csv', 'name\nAnn\n', 0, 'name', ['a']), /is a list.*table/);
    assert.match(edited('a.yaml', 'name: [[a], b]\n', 0, 'name', ['c', 'b']), /Change it there/);
    assert.match(edited('a.yaml', 'name: [a, b]\n', 0, 'name', 'Bo'), /Change it there/);
    assert.match(edited('a.yaml', 'name: {\n', 0, 'name', 'Bo'), /not valid YAML/);
    assert.match(edited('a.yaml', '- just text\n', 0, 'name', 'Bo'), /Change it there/);
    assert.match(edited('a.yaml', 'name: Ann\n', 4, 'name', 'Bo'), /Change it there/);
  });
});
