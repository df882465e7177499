import assert from 'node:assert/strict';
import { sourceOf } from '../../../server/src/core/template/origins.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { paths } from '../../../server/src/core/template/paths.ts';
import { FIELD, type ProjectOptions, project } from '../../../server/src/core/template/project.ts';
import type { Projection } from '../../../server/src/core/template/types.ts';
import { marked } from './marked.ts';

function firstOf(text: string, options: ProjectOptions = {}): Projection {
  const template = parse(text);
  const [path] = paths(template, options.resolve).paths;
  const projection = project(template, path ?? assert.fail(), options);
  let at = 0;
  for (const { span } of projection.origins) {
    assert.equal(span.start, at);
    at = span.end;
  }
  assert.equal(at, projection.text.length);
  for (const [offset, field] of projection.fields) {
    assert.equal(offset, field.offset);
    assert.equal(projection.text[offset], FIELD);
  }
  assert.equal(projection.text.split(FIELD).length - 1, projection.fields.size);
  return projection;
}

describe('project', () => {
  it('gives plain Markdown as it is', () => {
    const text = '# A\r\n\r\n1. b `{` 📄 é\n\n> c';
    assert.equal(firstOf(text).text, text);
    assert.equal(firstOf(`a${FIELD}b`).text, 'a b');
  });

  it('makes each output one character with what is known of it', () => {
    const { text, spans } = marked(
      '---\nvariables:\n  sum: { type: money, default: 7 }\n  rows: { type: list, items: date }\n---\nPay «{{ sum | money }}» to «{{ who.name }}», {% for r in rows %}«{{ r }}»{% endfor %}.',
    );
    const { fields } = firstOf(text, { fieldType: (name) => (name === 'who.name' ? 'party' : undefined) });
    assert.deepEqual(
      [...fields.values()].map(({ offset, ...field }) => field),
      [
        { variable: 'sum', type: 'money', filters: ['money'], known: '7.00', source: spans[0] },
        { variable: 'who.name', type: 'party', filters: [], source: spans[1] },
        { variable: 'r', type: 'date', filters: [], source: spans[2] },
      ],
    );
  });

  it('follows assigned names and prints literals', () => {
    const { text, fields } = firstOf(
      '{% assign left = billed | minus: paid %}{% assign again = left %}{{ again | money }} {{ "x" | upcase }} {{ 30 | words_and_figures }}',
    );
    assert.equal(text, `${FIELD} X thirty (30)`);
    assert.deepEqual(
      [...fields.values()].map(({ variable, filters }) => [variable, filters]),
      [['billed', ['minus', 'money']]],
    );
  });

  it('puts included files in place, with their place and that of the tag', () => {
    const { text, spans } = marked('A\n\n4. «{% render "x", q: sum %}»\n');
    const included = '---\nvariables:\n  own: date\n---\nB {{ q }}\n\nC {{ own }}\n';
    const projection = firstOf(text, { resolve: () => included });
    assert.equal(projection.text, `A\n\n4. B ${FIELD}\n\n   C ${FIELD}\n`);
    assert.deepEqual(
      [...projection.fields.values()].map(({ variable, type, source }) => [variable, type, source]),
      [
        ['sum', undefined, spans[0]],
        ['own', 'date', spans[0]],
      ],
    );
    const at = projection.text.indexOf('C');
    assert.deepEqual(sourceOf(projection.origins, { start: at, end: at + 1 }), spans[0]);
  });

  it('keeps the words after a delimiter that never closes, and drops tags that mean nothing', () => {
    assert.equal(firstOf('a {{ b pays\nc {% foo %}d').text, 'a    b pays\nc d');
  });

  it('shows comments and hidden branches to nobody', () => {
    assert.equal(
      firstOf('a{% comment %}b{% endcomment %}{% if false %}c{% endif %}{% raw %}{{ d }}{% endraw %}').text,
      'a{{ d }}',
    );
  });
});
