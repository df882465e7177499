import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { evaluate } from '../../../server/src/core/template/evaluate.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { paths } from '../../../server/src/core/template/paths.ts';
import { project } from '../../../server/src/core/template/project.ts';
import { foreignPlaceholders } from '../../../server/src/core/template/rescue.ts';
import type { Node, Resolve, Template } from '../../../server/src/core/template/types.ts';
import { uses } from '../../../server/src/core/template/uses.ts';
import { exampleData, readData } from '../../../server/src/core/template/values.ts';

const folders = ['test/fixtures/templates', 'templates/letters'].filter((folder) => existsSync(folder));
const samples = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(path.join(folder, file), 'utf8') })),
);
const own = samples.filter(({ name }) => name.startsWith('test/'));
const resolve: Resolve = (file) => (file === 'clauses/records' ? 'One {{ customer_name }}.\n\nTwo.\n' : undefined);

/** Nodes in order, nested, and covering the body. */
function assertCovers(template: Template): void {
  const covers = (nodes: readonly Node[], start: number, end: number): void => {
    let at = start;
    for (const node of nodes) {
      assert.equal(node.span.start, at);
      assert.ok(node.span.end > at && node.span.end <= end);
      at = node.span.end;
    }
    assert.equal(at, end);
  };
  const within = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const end = 'endSpan' in node && node.endSpan ? node.endSpan.start : node.span.end;
      const bodies =
        node.kind === 'for'
          ? [{ start: node.tagSpan.end, body: node.body }]
          : 'branches' in node
            ? node.branches.map(({ tagSpan, body }) => ({ start: tagSpan.end, body }))
            : [];
      if (node.kind === 'for' && node.otherwise) continue;
      for (const [i, { start, body }] of bodies.entries()) {
        const branches = 'branches' in node ? node.branches : [];
        covers(body, start, branches[i + 1]?.tagSpan.start ?? end);
        within(body);
      }
    }
  };
  covers(template.nodes, template.bodyStart, template.text.length);
  within(template.nodes);
}

/** Everything that reads a template, on one text. */
function runAll(text: string, most = 4): Template {
  const template = parse(text, { kinds: ['settlement-agreement', 'payment-plan-agreement', 'validation-request'] });
  assertCovers(template);
  for (const { span } of template.problems)
    assert.ok(span.start >= 0 && span.end >= span.start && span.end <= text.length);
  const { values } = readData(template, exampleData(template));
  const letter = evaluate(template, values, { resolve, tidy: true, renumber: true });
  assert.equal(letter.origins.at(-1)?.span.end ?? 0, letter.text.length);
  for (const found of paths(template, resolve, most).paths) {
    const projection = project(template, found, { resolve });
    for (const { source } of projection.origins) assert.ok(source.end <= text.length);
  }
  uses(template, resolve);
  foreignPlaceholders(template);
  return template;
}

function timed(most: number, run: () => void): void {
  const start = performance.now();
  run();
  const took = performance.now() - start;
  assert.ok(took < most, `took ${Math.round(took)} ms, more than ${most}`);
}

describe('robustness', function () {
  this.timeout(180_000);

  for (const { name, text } of samples) {
    it(`reads every prefix of ${name}`, () => {
      const step = Math.max(1, Math.floor(text.length / 250));
      for (let end = 0; end <= text.length; end += step) runAll(text.slice(0, end));
    });
  }

  it('finds nothing wrong in the good samples, and every error of the broken one', () => {
    for (const { name, text } of own) {
      const found = runAll(text).problems.map(({ rule }) => rule);
      if (!name.includes('broken'))
        assert.deepEqual(
          found.filter((rule) => rule !== 'template/mixed-and-or'),
          [],
          name,
        );
      else assert.ok(new Set(found).size >= 14, `${new Set(found).size} rules: ${[...new Set(found)].join(' ')}`);
    }
  });

  it('survives ten thousand mutations', () => {
    const shards = [
      '{{',
      '}}',
      '{%',
      '%}',
      '|',
      '"',
      "'",
      '-',
      '---\n',
      '{% if ',
      '{% endif %}',
      '{% else %}',
      '{% raw %}',
      '\r\n',
      '\ufeff',
      '📄',
      '\ud83d',
      '(',
      '..',
      '[',
      ': ',
      '\n\n',
      '{% render "x" %}',
      '&a',
      '*a',
      '{% for a in b %}',
      '\0',
      '____',
      '`',
    ];
    const mutation = fc.tuple(
      fc.nat(own.length - 1),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.constantFrom('', ...shards)), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(mutation, ([which, cuts]) => {
        let text = own[which]?.text ?? '';
        for (const [where, width, shard] of cuts) {
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + shard + text.slice(at + width);
        }
        timed(2000, () => runAll(text, 2));
      }),
      { numRuns: 10_000 },
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void runAll(text)),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '%', '}', ' ', 'if', 'a', '"', '-', '|', '\n'), { maxLength: 60 }),
        (parts) => void runAll(parts.join('')),
      ),
      { numRuns: 3000 },
    );
  });

  it('keeps offsets whatever the line ends', () => {
    for (const { text } of own) {
      const unix = parse(text).problems;
      const windows = text.replaceAll('\n', '\r\n');
      const shown = parse(windows).problems.map(
        ({ rule, span }) => `${rule} ${windows.slice(span.start, span.end).replaceAll('\r', '')}`,
      );
      assert.deepEqual(
        shown,
        unix.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`),
      );
      const marked = `\ufeff${text}`;
      assert.deepEqual(
        parse(marked).problems.map(({ span }) => span.start - 1),
        unix.map(({ span }) => span.start),
      );
    }
  });

  const large: readonly (readonly [name: string, text: string])[] = [
    ['nested blocks', '{% if x %}'.repeat(100_000)],
    ['nested and closed blocks', '{% for x in y %}'.repeat(50_000) + '{% endfor %}'.repeat(50_000)],
    ['ten megabytes of prose', 'Company shall pay Customer.\n'.repeat(375_000)],
    ['outputs that never close', '{{ '.repeat(1_000_000)],
    ['quotation marks that never close', `{{ ' " `.repeat(400_000)],
    ['delimiters in strings', `{{ '{{' \n '{{' \n`.repeat(200_000)],
    ['raw that never ends', '{% raw %}{% comment %}'.repeat(100_000)],
    ['one endless tag', `{{ x ${'a '.repeat(2_000_000)}}}`],
    ['a chain of conditions', `{% if ${'a and '.repeat(50_000)}b %}c{% endif %}`],
    ['filters', `{{ x ${'| upcase '.repeat(50_000)}}}`],
    ['nested flow collections', `---\na: ${'[{'.repeat(50_000)}\n---\n`],
    ['backticks and blanks', '` `` ____ [A '.repeat(200_000)],
    ['many conditions', '{% if a %}x{% endif %}{% if b == 3 %}y{% endif %}'.repeat(5000)],
  ];
  for (const [name, text] of large) {
    it(`takes bounded time on ${name}`, () => timed(15_000, () => runAll(text, 8)));
  }
});
