import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { firstValue } from '../../client/src/firstValue.ts';
import { lineOfNewText } from '../../client/src/lineAfter.ts';
import { restartsOf } from '../../client/src/restarts.ts';

const marked = (text: string) => {
  const [before = '', value, after = ''] = text.split(/[«»]/);
  return {
    text: before + (value ?? '') + after,
    span: value === undefined ? undefined : { start: before.length, end: before.length + value.length },
  };
};

describe('the first value of a new letter', () => {
  for (const text of [
    '---\ndocument: settlement-offer\nvariables:\n  a:\n    type: party\n    example: «Northgate Recovery LLC»\n---\nexample: x\n',
    '---\nvariables:\n  a: { type: party, example: «Dana Whitfield» }\n---\n',
    '---\nvariables:\n  a: { type: money, example: «1840.00», less_than: b }\n---\n',
    '---\nvariables:\n  a: { example: «"Quay 1, Toledo"», type: address }\n---\n',
    '---\nvariables:\n  a:\n    default: «30» # days\n---\n',
    '---\r\nvariables:\r\n  a:\r\n    example: «x»\r\n---\r\n',
    '---\ntitle: None\n---\nexample: in the text\n',
    '# No front matter, example: none\n',
    '---\nexample: never closed\n',
  ]) {
    const { text: plain, span } = marked(text);
    it(JSON.stringify(text), () => assert.deepEqual(firstValue(plain), span));
  }

  it('is found in every letter of the library', () => {
    for (const name of readdirSync('templates/letters')) {
      const text = readFileSync(`templates/letters/${name}`, 'utf8');
      const value = firstValue(text);
      assert.ok(value !== undefined && text.slice(value.start, value.end).length > 2, name);
    }
  });
});

describe('the line of the new text, once all edits are made', () => {
  const edit = (line: number, newText: string, endLine = line) => ({
    range: { start: { line, character: 0 }, end: { line: endLine, character: 0 } },
    newText,
  });
  it('moves with edits above it, in whatever order they come', () => {
    const edits = [edit(20, '7. A clause\n\n'), edit(3, '  a: money\n  b: money\n'), edit(30, '8')];
    assert.equal(lineOfNewText(edits), 20 + 2);
  });
  it('moves up when lines above are taken away, and skips blank lines of its own', () => {
    assert.equal(lineOfNewText([edit(2, '', 5), edit(10, '\n\nA clause')]), 10 - 3 + 2);
  });
});

describe('a server that breaks', () => {
  it('is started again four times within three minutes, then no more, and again later', () => {
    let now = 0;
    const may = restartsOf(() => now);
    assert.deepEqual([may(), may(), may(), may(), may()], [true, true, true, true, false]);
    now += 3 * 60_000;
    assert.equal(may(), true);
  });
});
