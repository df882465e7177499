import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from '../../../server/src/core/template/parse.ts';
import { parsed, runAll } from './readers.ts';

const folders = ['test/fixtures/templates', 'templates/letters'].filter((folder) => existsSync(folder));
const samples = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(path.join(folder, file), 'utf8') })),
);
const own = samples.filter(({ name }) => name.startsWith('test/'));
describe('robustness', function () {
  this.timeout(180_000);

  for (const { name, text } of own) {
    it(`reads every prefix of ${name}`, () => {
      for (let end = 0; end <= text.length; end++) parsed(text.slice(0, end));
    });
  }

  for (const { name, text } of samples) {
    it(`evaluates prefixes of ${name}`, () => {
      const step = Math.max(1, Math.floor(text.length / 80));
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
});
