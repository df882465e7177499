import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, rulesFor } from '../../../server/src/core/lint.ts';
import { unmark } from '../../../server/src/core/rules/examples.ts';
import { factsOf } from '../../../server/src/core/rules/facts.ts';
import { evaluate } from '../../../server/src/core/template/evaluate.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { paths } from '../../../server/src/core/template/paths.ts';
import { project } from '../../../server/src/core/template/project.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { lineIndex } from '../../../server/src/core/text/lines.ts';
import { type WaiveOptions, waiveEdit } from '../../../server/src/core/waivers/edit.ts';
import { sample } from '../../runs.ts';
import { plainContext } from '../rules/context.ts';

const line = { reason: 'a form', scope: 'line' } as const;

/** The marked text with a waiver for its marked range. */
function waivedText(marked: string, options: WaiveOptions = line, rule = 'leftover/tbd'): string {
  const { text, spans } = unmark(marked);
  return applyEdits(text, [waiveEdit(text, { rule, span: spans[0]! }, options)]);
}

const NOTE = '<!-- proviso-disable-next-line leftover/tbd -- a form -->';

describe('waiveEdit', () => {
  it('puts the comment above the block', () => {
    assert.equal(waivedText('One\ntwo «TBD».\n'), `${NOTE}\nOne\ntwo TBD.\n`);
    assert.equal(waivedText('One.\n\nTwo\n«TBD»\n'), `One.\n\n${NOTE}\nTwo\nTBD\n`);
    assert.equal(waivedText('One.\r\n\r\n«TBD»\r\n'), `One.\r\n\r\n${NOTE}\r\nTBD\r\n`);
    assert.equal(waivedText('\uFEFF«TBD»'), `\uFEFF${NOTE}\nTBD`);
    assert.equal(
      waivedText('a\n\n| b | c |\n|---|---|\n| 1 | «TBD» |\n'),
      `a\n\n${NOTE}\n| b | c |\n|---|---|\n| 1 | TBD |\n`,
    );
    assert.equal(waivedText('> a\n>\n> «TBD»\n'), `> a\n>\n> ${NOTE}\n> TBD\n`);
    assert.equal(waivedText('a\n\n```\nb\n\n«TBD»\n```\n'), `a\n\n${NOTE}\n\`\`\`\nb\n\nTBD\n\`\`\`\n`);
    assert.equal(waivedText('{% if a %}\n«TBD»\n{% endif %}\n'), `{% if a %}\n${NOTE}\nTBD\n{% endif %}\n`);
  });

  it('keeps a list one list', () => {
    assert.equal(waivedText('1. a\n2. «TBD»\n3. c\n'), `1. a\n   ${NOTE}\n2. TBD\n3. c\n`);
    assert.equal(waivedText('9. a\n\n   b\n\n10. c\n    «TBD»\n'), `9. a\n\n   b\n\n   ${NOTE}\n10. c\n    TBD\n`);
    assert.equal(waivedText('1. «TBD»\n2. b\n'), `${NOTE}\n1. TBD\n2. b\n`);
    assert.equal(waivedText('1. a\n   - «TBD»\n   - c\n'), `1. a\n   ${NOTE}\n   - TBD\n   - c\n`);
    assert.equal(waivedText('1. a\n   - b\n   - «TBD»\n'), `1. a\n   - b\n     ${NOTE}\n   - TBD\n`);
    assert.equal(waivedText('1. a\n\n   «TBD»\n'), `1. a\n\n   ${NOTE}\n   TBD\n`);
  });

  it('writes a YAML comment above an entry of the front matter', () => {
    const note = '# proviso-disable-next-line leftover/tbd -- a form';
    assert.equal(
      waivedText('---\ndocument: «settlement-agreement»\n---\n'),
      `---\n${note}\ndocument: settlement-agreement\n---\n`,
    );
    assert.equal(
      waivedText('---\nvariables:\n  a: text\n  b:\n    type: text\n    example: «x»\n---\n'),
      `---\nvariables:\n  a: text\n  ${note}\n  b:\n    type: text\n    example: x\n---\n`,
    );
    assert.equal(waivedText('---\nnotes: |\n  one\n\n  «two»\n---\n'), `---\n${note}\nnotes: |\n  one\n\n  two\n---\n`);
    assert.equal(waivedText('---\nvariables: { a: «text» }\n---\n'), `---\n${note}\nvariables: { a: text }\n---\n`);
  });

  it('waives the file, at its top, when told so or when no line can hold a comment', () => {
    const file = { reason: 'a form', scope: 'file' } as const;
    const said = 'proviso-disable-file leftover/tbd -- a form';
    assert.equal(waivedText('One.\n\n«TBD»\n', file), `<!-- ${said} -->\n\nOne.\n\nTBD\n`);
    assert.equal(waivedText('---\ntitle: A\n---\n«TBD»\n', file), `---\n# ${said}\ntitle: A\n---\nTBD\n`);
    assert.equal(waivedText('«---»\ntitle: A\n---\n'), `---\n# ${said}\ntitle: A\n---\n`);
  });

  it('joins a waiver that says the same, and repairs one that does not hold', () => {
    assert.equal(
      waivedText('<!-- proviso-disable-next-line leftover/todo -- a form -->\nTODO «TBD»\n'),
      '<!-- proviso-disable-next-line leftover/todo leftover/tbd -- a form -->\nTODO TBD\n',
    );
    assert.equal(waivedText('<!-- proviso-disable-next-line leftover/tbd -->\n«TBD»\n'), `${NOTE}\nTBD\n`);
    assert.equal(
      waivedText('<!-- proviso-disable-next-line leftover/tbd -- a form; until 2020-01-01 -->\n«TBD»\n', {
        ...line,
        until: '2027-01-01',
        by: 'Dana',
      }),
      '<!-- proviso-disable-next-line leftover/tbd -- a form; until 2027-01-01; by Dana -->\nTBD\n',
    );
    assert.equal(
      waivedText('<!-- proviso-disable-next-line leftover/todo -- other -->\nTODO «TBD»\n'),
      `<!-- proviso-disable-next-line leftover/todo -- other -->\n${NOTE}\nTODO TBD\n`,
    );
    const head = '---\n# proviso-disable-file leftover/todo -- a form\ntitle: A\n---\n«TBD»\n';
    assert.match(
      waivedText(head, { reason: 'a form', scope: 'file' }),
      /^# proviso-disable-file leftover\/todo leftover\/tbd -- a form$/m,
    );
  });

  it('lets no reason break out of its comment', () => {
    const text = waivedText('«TBD»\n', { reason: 'x --> {{ y }}\n<b> -- z', scope: 'line' });
    assert.match(text, /^<!-- [^<>{}\n]* -->\nTBD\n$/);
    assert.equal(text.split('--').length, 4, 'older readers of Markdown end a comment at two hyphens');
    assert.equal(check(factsOf(text, plainContext()), rulesFor({ clauses: [] })).waived.length, 1);
  });

  // Every line of these texts in turn gets something to waive.
  for (const name of sample(['instalments.md', 'lump-sum.md', 'broken.md', 'letter'])) {
    it(`waives anything anywhere in ${name}, and neither letter nor prose changes`, () => {
      const source = name === 'letter' ? LETTER : readFileSync(`test/fixtures/templates/${name}`, 'utf8');
      const context = plainContext();
      const rules = rulesFor(context).filter(({ id }) => id === 'leftover/todo');
      let seen = 0;
      lineIndex(source).ends.forEach((end) => {
        const text = `${source.slice(0, end)} TODO${source.slice(end)}`;
        const finding = check(factsOf(text, context), rules).findings.find(({ rule }) => rule === 'leftover/todo');
        if (finding === undefined || check(factsOf(text, context), rules).waived.length > 0) return;
        seen++;
        const after = applyEdits(text, [waiveEdit(text, finding, line)]);
        const { findings, waived } = check(factsOf(after, context), rules);
        assert.deepEqual(
          [findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('leftover')), waived.length],
          [[], 1],
          after,
        );
        assert.equal(letterOf(after), letterOf(text), after);
        assert.deepEqual(proseOf(after), proseOf(text), after);
      });
      assert.ok(seen > 5, `${seen} places`);
    });
  }
});

const LETTER = `# Title

Terms agreed by
both sides:

1. One
   goes on.
2. Two

   with a second paragraph
   - a
   - b
10) Ten

| a | b |
|---|---|
| 1 | 2 |

> Quoted
> words

Title
=====

{% if a %}
Only then.
{% else %}
- Or
{% endif %}
{% render "clauses/no-fault",
  company_name: "A" %}
End.`;

function letterOf(text: string): string {
  return evaluate(parse(text), new Map(), { tidy: true, renumber: true, resolve: plainContext().resolve! }).text;
}

function proseOf(text: string): readonly string[] {
  const template = parse(text);
  return paths(template).paths.map((path) => project(template, path).text);
}
