import assert from 'node:assert/strict';
import { recordEdit } from '../../../server/src/core/data/write.ts';

/** The file with the edit made, or the reason why there is none. */
function edited(name: string, text: string, record: number, key: string, value: string, plain = false): string {
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

  it('is refused, with the way out, where more would be touched', () => {
    assert.match(edited('a.csv', 'name\nAnn\n', 0, 'name', 'Bo'), /^a\.csv is a table.*Change name there\.$/);
    assert.match(edited('a.yaml', 'name: [a, b]\n', 0, 'name', 'Bo'), /Change it there/);
    assert.match(edited('a.yaml', 'name: {\n', 0, 'name', 'Bo'), /not valid YAML/);
    assert.match(edited('a.yaml', '- just text\n', 0, 'name', 'Bo'), /Change it there/);
    assert.match(edited('a.yaml', 'name: Ann\n', 4, 'name', 'Bo'), /Change it there/);
  });
});
