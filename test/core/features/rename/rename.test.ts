import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../../server/src/core/features/rename/rename.ts';
import { evaluate } from '../../../../server/src/core/template/evaluate.ts';
import { parse } from '../../../../server/src/core/template/parse.ts';
import { exampleData, readData } from '../../../../server/src/core/template/values.ts';
import { applyEdits, areDisjoint } from '../../../../server/src/core/text/edits.ts';
import { sample } from '../../../runs.ts';
import { markedFiles, PACK, projectOf } from '../navigation/project.ts';

type Files = Readonly<Record<string, string>>;

/** The texts after the renaming at the cursor, or why it is refused. */
function renamed(files: Files, name: string): Files | string {
  const { texts, at } = markedFiles(files);
  const result = rename(projectOf(texts), at, name);
  if ('refused' in result) return result.refused;
  const after: Record<string, string> = {};
  for (const [file, text] of Object.entries(texts)) {
    const edits = result.filter((one) => one.file === file).map(({ edit }) => edit);
    assert.ok(areDisjoint(edits), `${file} has edits that overlap`);
    after[file] = applyEdits(text, edits);
  }
  return after;
}

const resolve = (wanted: string): string | undefined => PACK[`${wanted}.md`];
const HEAD = '---\ndocument: settlement-offer\nvariables:\n';

describe('rename', () => {
  it('renames a variable everywhere', () => {
    assert.deepEqual(
      renamed(
        {
          'a.md': `${HEAD}  billed: money\n  sum: { type: money, less_than: billed }\n---\n{{ b¦illed }}{% render "p" %}`,
          'p.md': '{{ billed | money }}',
          'b.md': `${HEAD}  'billed': money\n---\n{% render "p" %}`,
          'all.csv': 'billed,sum\n1,2\n',
        },
        'charged',
      ),
      {
        'a.md': `${HEAD}  charged: money\n  sum: { type: money, less_than: charged }\n---\n{{ charged }}{% render "p" %}`,
        'p.md': '{{ charged | money }}',
        'b.md': `${HEAD}  'charged': money\n---\n{% render "p" %}`,
        'all.csv': 'charged,sum\n1,2\n',
      },
    );
  });

  it('leaves a clause of the library its name and passes the value by it', () => {
    const before = { 'a.md': `${HEAD}  settlement_amount¦: money\n---\n{% render "clauses/payment-terms" %}` };
    const after = renamed(before, 'agreed_sum') as Files;
    assert.deepEqual(after, {
      'a.md': `${HEAD}  agreed_sum: money\n---\n{% render "clauses/payment-terms", settlement_amount: agreed_sum %}`,
    });
    const back = renamed({ 'a.md': after['a.md']!.replace('agreed_sum:', 'agreed_sum¦:') }, 'settlement_amount');
    assert.deepEqual(back, { 'a.md': before['a.md'].replace('¦', '') });
  });

  it('renames names of loops and assignments, and nothing else of the same name', () => {
    assert.deepEqual(renamed({ 'a.md': '{{ x }}{% for x¦ in xs %}{{ x.a | plus: x }}{% endfor %}{{ x }}' }, 'item'), {
      'a.md': '{{ x }}{% for item in xs %}{{ item.a | plus: item }}{% endfor %}{{ x }}',
    });
    assert.deepEqual(renamed({ 'a.md': '{% assign a = 1 %}{{ a¦ }}{% render "p", a: a %}', 'p.md': '{{ a }}' }, 'b'), {
      'a.md': '{% assign b = 1 %}{{ b }}{% render "p", a: b %}',
      'p.md': '{{ a }}',
    });
  });

  it('gives a loop the name that another loop has', () => {
    const two = '{% for a in as %}{{ a }}{% endfor %}{% for b¦ in bs %}{{ b }}{% endfor %}';
    assert.deepEqual(renamed({ 'a.md': two }, 'a'), {
      'a.md': '{% for a in as %}{{ a }}{% endfor %}{% for a in bs %}{{ a }}{% endfor %}',
    });
  });

  it('renames an argument with the partial that gets it', () => {
    assert.deepEqual(renamed({ 'a.md': '{{ a }}{% render "p", a¦: a %}', 'p.md': '{{ a }}' }, 'b'), {
      'a.md': '{{ a }}{% render "p", b: a %}',
      'p.md': '{{ b }}',
    });
  });

  it('renames a defined term in each of its forms', () => {
    assert.deepEqual(
      renamed(
        {
          'a.md': `Dana (the "Customer") pays. Each Cust¦omer's bill. CUSTOMER. Customers’ rights. A customer. {% render "p" %}`,
          'p.md': 'The Customer agrees.',
        },
        'Patient',
      ),
      {
        'a.md': `Dana (the "Patient") pays. Each Patient's bill. PATIENT. Patients’ rights. A customer. {% render "p" %}`,
        'p.md': 'The Patient agrees.',
      },
    );
    assert.deepEqual(renamed({ 'a.md': 'Each is a "Party", together the "Par¦ties". No Party pays.' }, 'Signatory'), {
      'a.md': 'Each is a "Signatory", together the "Signatories". No Signatory pays.',
    });
    assert.deepEqual(renamed({ 'a.md': 'Sum (the "Closing Figure"). The Closing\n  Fig¦ure.' }, 'Agreed Sum'), {
      'a.md': 'Sum (the "Agreed Sum"). The Agreed\n  Sum.',
    });
  });

  const REFUSED: readonly (readonly [string, Files, string, RegExp])[] = [
    ['a bad name', { 'a.md': '{{ a¦ }}' }, 'my sum', /cannot be a name/],
    ['an empty name', { 'a.md': '{{ a¦ }}' }, '', /cannot be a name/],
    ['a word of the language', { 'a.md': '{{ a¦ }}' }, 'contains', /word of the template language/],
    ['a constant', { 'a.md': '{{ a¦ }}' }, 'true', /word of the template language/],
    [
      'another variable',
      { 'a.md': `${HEAD}  a: money\n  b: money\n---\n{{ a¦ }}` },
      'b',
      /another name already \(a\.md, line 5\)/,
    ],
    ['a loop’s name around a use', { 'a.md': '{% for b in bs %}{{ a¦ }}{% endfor %}' }, 'b', /another name already/],
    ['an outer name', { 'a.md': '{% for a in b %}{{ a¦ }}{{ b }}{% endfor %}' }, 'b', /another name already/],
    [
      'a name of a clause',
      { 'a.md': '{{ a¦ }}{% render "clauses/payment-terms" %}' },
      'payment_days',
      /clauses\/payment-terms uses/,
    ],
    ['a name of a partial', { 'a.md': '{{ a¦ }}{% render "p" %}', 'p.md': '{{ b }}' }, 'b', /p uses/],
    ['forloop', { 'a.md': '{% for a in b %}{{ forl¦oop.index }}{% endfor %}' }, 'x', /template language/],
    ['an argument of a clause', { 'a.md': '{% render "clauses/payment-terms", payment_d¦ays: 3 %}' }, 'x', /library/],
    [
      'a term of a clause',
      { 'a.md': 'A (the "Com¦pany") {% render "clauses/payment-terms" %}' },
      'Creditor',
      /clauses of the library/,
    ],
    ['a term in small letters', { 'a.md': 'A (the "Com¦pany")' }, 'creditor', /capital letter/],
    ['another term', { 'a.md': 'A (the "Com¦pany") and B (the "Customer")' }, 'Customer', /another term already/],
    ['a path', { 'a.md': '{% render "p¦" %}' }, 'q', /file list/],
    ['prose', { 'a.md': 'Just wo¦rds.' }, 'q', /Only variables/],
  ];
  for (const [what, files, name, why] of REFUSED)
    it(`refuses ${what}`, () => {
      const result = renamed(files, name);
      assert.match(typeof result === 'string' ? result : JSON.stringify(result), why);
    });

  it('refuses a key that the data has already', () => {
    const files = { 'a.md': `${HEAD}  a¦: money\n  c: text\n---\n{{ a }}`, 'd.json': '{"a":1,"c":2,"b":3}' };
    assert.match(String(renamed(files, 'b')), /data file d\.json/);
  });

  it('says what it would rename', () => {
    const prepared = (text: string) => {
      const { texts, at } = markedFiles({ 'a.md': text });
      return prepareRename(projectOf(texts), at);
    };
    assert.deepEqual(prepared('{{ su¦m.cents }}'), { span: { start: 3, end: 6 }, name: 'sum' });
    assert.deepEqual(prepared('A (the "Party"). Par¦ties'), { span: { start: 17, end: 24 }, name: 'Party' });
    assert.ok('refused' in prepared('{{ sum.ce¦nts }}'));
  });

  for (const [path, text] of sample(Object.entries(PACK).filter(([path]) => path.startsWith('letters/')))) {
    it(`keeps the letter of ${path} as it is, whichever of its variables gets another name`, () => {
      const letterOf = (source: string) => {
        const template = parse(source);
        const { values } = readData(template, exampleData(template));
        return evaluate(template, values, { resolve }).text;
      };
      const before = letterOf(text);
      for (const { nameSpan } of parse(text).frontMatter.variables.values()) {
        const marked = `${text.slice(0, nameSpan.end)}¦${text.slice(nameSpan.end)}`;
        const after = renamed({ [path]: marked }, 'zz_new_name');
        assert.ok(typeof after === 'object', String(after));
        assert.equal(letterOf(after[path]!), before, text.slice(nameSpan.start, nameSpan.end));
      }
    });
  }
});
