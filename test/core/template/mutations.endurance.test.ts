import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { runAll, timed } from './readers.ts';

const folder = 'test/fixtures/templates';
const own = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ text: readFileSync(path.join(folder, file), 'utf8') }));

describe('mutations', function () {
  this.timeout(180_000);

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
});
