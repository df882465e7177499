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
