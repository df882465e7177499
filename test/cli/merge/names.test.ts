import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanName, folded, openNames } from '../../../server/src/cli/mail/names.ts';

describe('the file name of a letter', () => {
  for (const [asked, name] of [
    ['Dana Whitfield-4821', 'Dana Whitfield-4821'],
    ['../../etc/passwd', 'etc-passwd'],
    ['/etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\x', 'C-Windows-x'],
    ['..', ''],
    ['.hidden', 'hidden'],
    ['a\0b\u001b[31mc', 'ab[31mc'],
    ['a\r\nb\tc', 'a b c'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM¹', '_COM¹'],
    ['Consuelo', 'Consuelo'],
    ['ends. . .', 'ends'],
    ['-rf', 'rf'],
    ['~root', 'root'],
    ['a\u202eb\u200bc', 'abc'],
    ['e\u0301', 'é'],
    ['what? "who" <x>|*', 'what- -who- -x'],
    ['⟦customer_name⟧', '[customer_name]'],
    ['', ''],
  ] as const)
    it(`is clean: ${JSON.stringify(asked)}`, () => assert.equal(cleanName(asked), name));

  it('is short enough for every system, and whole characters', () => {
    assert.equal(cleanName('x'.repeat(500)).length, 120);
    const wide = cleanName('😀'.repeat(500));
    assert.ok(Buffer.byteLength(wide) <= 180);
    assert.equal(wide, '😀'.repeat(45));
  });

  it('never leaves the folder, whatever the data says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (asked) => {
        const name = openNames('docx').claim(asked, 1);
        assert.doesNotMatch(name, /[/\\:*?"<>|]|\p{Cc}|^\.|^-|\.\.|[ .]$/u);
        assert.ok(Buffer.byteLength(name) <= 200 && name.length > 5);
      }),
    );
  });
});

describe('the names of a run', () => {
  it('get a number where file systems would take them for one', () => {
    const names = openNames('md');
    assert.deepEqual(
      ['Lee', 'LEE', 'lee-2', 'Lee', 'é', 'e\u0301', 'É', 'straße', 'STRASSE'].map((one, i) => names.claim(one, i + 1)),
      ['Lee.md', 'LEE-2.md', 'lee-2-2.md', 'Lee-3.md', 'é.md', 'é-2.md', 'É-3.md', 'straße.md', 'STRASSE-2.md'],
    );
  });

  it('are numbers of records where nothing is left of a name', () => {
    const names = openNames('pdf');
    assert.deepEqual([names.claim('', 7), names.claim('...', 12)], ['letter-000007.pdf', 'letter-000012.pdf']);
  });

  it('never meet, and are the same in a second run', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a-2', 'a-3', 'A-2', 'b', '..', 'a-2-2')), (asked) => {
        const run = (): readonly string[] => {
          const names = openNames('md');
          return asked.map((one, i) => names.claim(one, i + 1));
        };
        const first = run();
        assert.equal(new Set(first.map(folded)).size, first.length);
        assert.deepEqual(run(), first);
      }),
    );
  });
});
