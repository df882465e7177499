import assert from 'node:assert/strict';
import { plainText } from '../../server/src/export/text.ts';

describe('plainText', () => {
  it('drops the marks and keeps the words', () => {
    assert.equal(
      plainText('# Settlement\n\nPay **$5** _now_ to `us`\nplease.\n'),
      'Settlement\n\nPay $5 now to us please.\n',
    );
  });
  it('numbers lists as Markdown does and keeps their nesting', () => {
    assert.equal(plainText('3. One\n4. Two\n   - a\n   - b\n'), '3. One\n4. Two\n   - a\n   - b\n');
    assert.equal(plainText('1. One\n\n   more\n\n2. Two\n'), '1. One\n\n   more\n\n2. Two\n');
  });
  it('aligns tables', () => {
    assert.equal(plainText('| Due | Sum |\n|---|---|\n| March 5 | $60 |\n'), 'Due      Sum\nMarch 5  $60\n');
  });
  it('keeps hard breaks, shows where links lead, and leaves comments out', () => {
    assert.equal(
      plainText('By:  \nDate:\n\n<!-- note -->\n\n[Form](https://a.example/f)\n'),
      'By:\nDate:\n\nForm (https://a.example/f)\n',
    );
  });
  it('takes escapes for the characters they stand for', () => {
    assert.equal(plainText('5\\. \\*not bold\\*\n'), '5. *not bold*\n');
    assert.equal(plainText(''), '');
  });
});

describe('a line of plain text', () => {
  const lines = (markdown: string): readonly string[] => plainText(markdown).trimEnd().split('\n');
  const long = 'word '.repeat(40).trim();

  it('is broken at 72 columns, at blanks only', () => {
    const all = lines(`${long}\n\n${'w'.repeat(100)} end\n`);
    assert.ok(all.every((line) => line.length <= 72 || line === 'w'.repeat(100)));
    assert.equal(all[0], 'word '.repeat(14).trim());
    assert.deepEqual(all.slice(-2), ['w'.repeat(100), 'end']);
  });
  it('goes on below the words of its number', () => {
    const all = lines(`10. ${long}\n    - ${long}\n`);
    assert.match(all[1] ?? '', /^ {4}word/);
    assert.ok(all.every((line) => line.length <= 72));
    assert.ok(all.some((line) => /^ {4}- word/.test(line)) && all.some((line) => /^ {6}word/.test(line)));
  });
  it('is as long as it is in a table or in code', () => {
    assert.ok(lines(`| a | b |\n|---|---:|\n| ${long} | 5 |\n`).some((line) => line.length > 150));
    assert.ok(lines(`\`\`\`\n${long}\n\`\`\`\n`).some((line) => line.length > 150));
    assert.deepEqual(lines('| Due | Sum |\n|---|---:|\n| May | $5 |\n'), ['Due  Sum', 'May   $5']);
  });
  it('does not part what a no-break space holds together', () => {
    assert.ok(lines(`${'a'.repeat(68)} $5\u00a0million`).includes('$5\u00a0million'));
  });
  it('stays one in a signature', () => {
    assert.equal(plainText('**A**\n\nBy: ______\nName: B\n'), 'A\n\nBy: ______\nName: B\n');
  });
});
