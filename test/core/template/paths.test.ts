import assert from 'node:assert/strict';
import { parse } from '../../../server/src/core/template/parse.ts';
import { paths } from '../../../server/src/core/template/paths.ts';
import { FIELD, project } from '../../../server/src/core/template/project.ts';
import type { Resolve } from '../../../server/src/core/template/types.ts';

const DECLARED =
  '---\nvariables:\n  medical: flag\n  lien: flag\n  role: { type: choice, options: [lender, buyer, agent] }\n' +
  '  n: { type: integer, min: 0 }\n  sum: money\n  due: date\n  name: party\n  note: { type: text, required: false }\n  rows: list\n---\n';

/** Each path as its words and the text that it gives, without spaces. */
function told(body: string, resolve?: Resolve): Record<string, string> {
  const template = parse(DECLARED + body);
  assert.deepEqual(template.problems, []);
  const found = paths(template, resolve);
  assert.equal(found.capped, false);
  const entries = found.paths.map(
    (path) => [path.when, project(template, path, resolve ? { resolve } : {}).text.replace(/\s/g, '')] as const,
  );
  assert.equal(new Set(entries.map(([when]) => when)).size, entries.length, 'two paths have the same words');
  return Object.fromEntries(entries);
}

describe('paths', () => {
  it('of a template without conditions are one', () => assert.deepEqual(told('A {{ name }}'), { '': `A${FIELD}` }));

  it('go through nested conditions only where they are reached', () => {
    assert.deepEqual(told('{% if medical %}M{% if lien %}L{% endif %}{% else %}N{% endif %}'), {
      'medical is true, lien is true': 'ML',
      'medical is true, lien is false': 'M',
      'medical is false': 'N',
    });
  });

  it('give one condition one answer everywhere', () => {
    assert.deepEqual(
      told(
        '{% if medical %}A{% endif %}{% unless medical %}B{% endunless %}{% if medical == true %}C{% endif %}{% if medical != false and true %}D{% endif %}',
      ),
      {
        'medical is true': 'ACD',
        'medical is false': 'B',
      },
    );
  });

  it('let a choice be one of its options', () => {
    const expected = { 'role is "lender"': 'L', 'role is "buyer"': 'B' };
    assert.deepEqual(
      told('{% case role %}{% when "lender" %}L{% when "buyer" %}B{% when "agent" %}A{% else %}never{% endcase %}'),
      { ...expected, 'role is "agent"': 'A' },
    );
    assert.deepEqual(
      told(
        '{% if role == "lender" %}L{% elsif role == "other" %}never{% elsif role == "buyer" %}B{% else %}A{% endif %}',
      ),
      {
        ...expected,
        'role is "agent"': 'A',
      },
    );
  });

  it('keep numbers and dates to what was decided', () => {
    assert.deepEqual(
      told(
        '{% if n > 5 %}A{% endif %}{% if n >= 3 %}B{% endif %}{% if n < 0 %}never{% endif %}{% if 6 > n %}C{% endif %}{% if n == 4 %}D{% endif %}',
      ),
      {
        'n > 5 is true': 'AB',
        'n > 5 is false, n >= 3 is true, n is 4': 'BCD',
        'n > 5 is false, n >= 3 is true, n is not 4': 'BC',
        'n > 5 is false, n >= 3 is false': 'C',
      },
    );
    assert.deepEqual(told('{% if due < "2026-03-01" %}A{% if due > "2026-04-01" %}never{% endif %}{% endif %}'), {
      'due < "2026-03-01" is true': 'A',
      'due < "2026-03-01" is false': '',
    });
  });

  it('decide what the template itself decides', () => {
    assert.deepEqual(
      told(
        '{% if true %}A{% endif %}{% if 1 > 2 %}never{% endif %}{% if name %}B{% endif %}{% assign x = "q" %}{% if x == "q" %}C{% endif %}',
      ),
      { '': 'ABC' },
    );
    assert.deepEqual(told('{% if note %}A{% endif %}'), { 'note is true': 'A', 'note is false': '' });
    assert.deepEqual(
      told('{% assign any = false %}{% if medical %}{% assign any = true %}{% endif %}{% if any %}A{% endif %}'),
      {
        'medical is true': 'A',
        'medical is false': '',
      },
    );
  });

  it('take a loop body once, and ask whether the list is empty when there is an else', () => {
    assert.deepEqual(told('{% for row in rows %}A{{ row.x }}{% endfor %}'), { '': `A${FIELD}` });
    assert.deepEqual(told('{% for row in rows %}A{% else %}B{% endfor %}'), {
      'rows == empty is true': 'B',
      'rows == empty is false': 'A',
    });
  });

  it('go through included files, whose arguments decide', () => {
    const resolve: Resolve = (path) =>
      path === 'x' ? '{% if flag %}F{% endif %}{% if medical %}M{% endif %}' : undefined;
    assert.deepEqual(told('{% render "x", flag: true %}', resolve), {
      'medical is true': 'FM',
      'medical is false': 'F',
    });
    assert.deepEqual(told('{% render "x", flag: medical %}', resolve), {
      'medical is true': 'FM',
      'medical is false': '',
    });
  });

  it('are capped, and those given are spread between all true and nothing true', () => {
    const template = parse(Array.from({ length: 30 }, (_, i) => `{% if f${i} %}x{% endif %}`).join(''));
    const found = paths(template, undefined, 64);
    assert.equal(found.capped, true);
    assert.equal(found.paths.length, 64);
    assert.equal(new Set(found.paths.map(({ when }) => when)).size, 64);
    const trues = found.paths.map(({ choices }) => choices.filter(({ value }) => value).length);
    assert.ok(trues.includes(30) && trues.includes(29) && trues.includes(1) && trues.includes(0));
  });

  it('point at the condition, or at the render tag that leads to it', () => {
    const text = '{% if a == "x" %}{% endif %}{% render "p" %}';
    const [path] = paths(parse(text), () => '{% if b %}{% endif %}').paths;
    assert.deepEqual(
      path?.choices.map(({ span }) => text.slice(span.start, span.end)),
      ['a == "x"', '{% render "p" %}'],
    );
  });
});
