import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../../server/src/core/template/parse.ts';
import { parseIncluded } from '../../../server/src/core/template/parse-included.ts';

const CASES: readonly string[] = [
  '',
  'Only prose.',
  '---\ntitle: A clause\ndocument: settlement-agreement\nvariable: x\n---\nThe {{ company_name }} signs.\n',
  '---\nvariables:\n  fee: money\n---\n{{ fee }}',
  '---\n"v\\u0061riables": { fee: money }\n---\n{{ fee }}',
  '---\ntitle: [open\n---\nBroken {% if %} front matter.',
  '---\ntitle: never closed\n',
  '\ufeff---\ntitle: marked\n---\n{{ fee | }}',
];

describe('an included file', () => {
  it('is what the parser gives, whatever is asked of it', () => {
    const clauses = readdirSync('templates/clauses').map((name) => readFileSync(`templates/clauses/${name}`, 'utf8'));
    for (const text of [...CASES, ...clauses]) {
      const read = parseIncluded(text);
      const expected = parse(text);
      assert.deepEqual(
        { ...read, frontMatter: defined(read.frontMatter) },
        expected,
        JSON.stringify(text.slice(0, 80)),
      );
    }
  });
});

/** A key without a value is as good as none. */
function defined(frontMatter: object): object {
  return Object.fromEntries(Object.entries(frontMatter).filter(([, value]) => value !== undefined));
}
