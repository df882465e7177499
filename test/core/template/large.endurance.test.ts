import { runAll, timed } from './readers.ts';

describe('large inputs', function () {
  this.timeout(180_000);

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
    it(`takes bounded time on ${name}`, () => timed(60_000, () => runAll(text, 8)));
  }
});
