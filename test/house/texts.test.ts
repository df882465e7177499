import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { filesBelow, type SourceFile } from './sources.ts';

const SHIPPED = ['templates', 'server/src', 'client/src', 'docs', 'README.md', 'CHANGELOG.md', 'package.json'];
const ENDINGS = ['.md', '.ts', '.yaml', '.yml', '.json'];
const shipped = filesBelow(SHIPPED, ENDINGS);

/** Claims that are wrong in law or that nobody can keep. They may stand nowhere in what a user reads. */
const WRONG_CLAIMS: readonly (readonly [claim: string, pattern: RegExp])[] = [
  ['payment restarts the credit-report period', /restart\w*\s+(?:the\s+)?(?:seven|7)[\s-]year/i],
  ['a medical-expense exclusion for forgiven debt', /medical[\s-]expense\s+exclusion/i],
  ['a clause that switches HIPAA off', /HIPAA\s+(?:does|shall|will)\s+not\s+apply\s+to\s+this/i],
  ['a get-out-of-jail card', /get[\s-]out[\s-]of[\s-]jail/i],
  ['severable and inseparable at once', /severable,\s+inseparable/i],
  ['validation proves ownership', /validation\s+(?:letter|notice)\s+proves/i],
  [
    'a promised deletion or score',
    /\b(?:guarantees?|guaranteed|promises?)\s+(?:a\s+)?(?:deletion|higher\s+(?:credit\s+)?score|better\s+(?:credit\s+)?score)/i,
  ],
  ['an old rating code', /\bR-9\b/],
  ['every collector adds interest lawfully', /collectors\s+(?:normally|routinely|always)\s+add\s+(?:interest|fees)/i],
  ['legal advice', /\b(?:this|proviso)\s+(?:is|gives|provides)\s+(?:binding\s+)?legal\s+advice/i],
  [
    'safety of a document',
    /\b(?:your|the)\s+(?:letter|agreement|document)\s+is\s+(?:now\s+)?legally\s+(?:safe|valid|binding)/i,
  ],
];

describe('shipped texts', () => {
  it('are found', () => {
    assert.ok(shipped.length > 40, `only ${shipped.length} files`);
  });

  it('name no path of a developer’s machine', () => {
    const pattern = /\/work\/(?:main|shared)|\/home\/[a-z]+\/|\/Users\/[a-z]+\//;
    assert.deepEqual(matching(shipped, pattern), []);
  });

  for (const [claim, pattern] of WRONG_CLAIMS) {
    it(`do not claim: ${claim}`, () => assert.deepEqual(matching(shipped, pattern), []));
  }

  // Measuring texts are about the same duties in the same trade, so that eight words meet by chance; twelve do not.
  for (const [folder, length] of [
    ['../shared/seeds', 8],
    ['../shared/corpus', 12],
  ] as const) {
    it(`copy no ${length} words in a row from ${folder.split('/').at(-1)}`, function () {
      const sources = existsSync(folder) ? filesBelow([folder], ['.txt', '.jsonl', '.json']) : [];
      if (sources.length === 0) {
        console.log(`      (skipped: ${folder} is not beside this checkout)`);
        return this.skip();
      }
      const theirs = new Set(sources.flatMap(({ text }) => shingles(text, length)));
      const copied = shipped.flatMap(({ path, text }) =>
        shingles(text, length)
          .filter((one) => theirs.has(one))
          .map((one) => `${path}: “${one}”`),
      );
      assert.deepEqual(copied, []);
    });
  }
});

describe('shingles', () => {
  it('see through case, punctuation and line ends', () => {
    assert.deepEqual(shingles('One, two three\nfour FIVE', 4), ['one two three four', 'two three four five']);
    assert.deepEqual(shingles('one two three', 4), []);
  });

  it('do not run across a field', () => {
    assert.deepEqual(shingles('pay {{ sum | money }} within thirty days', 3), ['within thirty days']);
  });
});

function matching(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const hit = pattern.exec(text);
    return hit === null ? [] : [`${path}: ${hit[0]}`];
  });
}

/** Every run of so many words, in lower case. A template's fields and tags end a run. */
function shingles(text: string, length: number): readonly string[] {
  return text.split(/\{[{%][^}]*\}\}?/).flatMap((part) => {
    const words = part.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
    return words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' '));
  });
}
