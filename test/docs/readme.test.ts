import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inWorld } from '../cli/io.ts';

const README = readFileSync('README.md', 'utf8');

/** The first fenced block of a language that begins so. */
function block(language: string, beginning: string): string {
  const [, text] = README.split(`\`\`\`${language}\n${beginning}`);
  assert.ok(text !== undefined, `README has no ${language} block that begins with ${beginning}`);
  return beginning + (text.split('\n```')[0] ?? '');
}

/** Without line breaks and without the lines of the letter that are shown, which depend on the width of the terminal. */
function words(text: string): string {
  return text
    .replace(/^ *\d* \|.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the example of README', () => {
  it('says what lint says of it', () =>
    inWorld({ 'offer.md': `${block('markdown', '---\ndocument:')}\n` }, async ({ run }) => {
      const { out } = await run('lint', 'offer.md', '--color', 'never');
      for (const shown of block('text', 'offer.md:').split('\n\n'))
        if (shown !== '…') assert.ok(words(out).includes(words(shown)), `lint does not say\n${shown}\nbut\n${out}`);
    }));
});
