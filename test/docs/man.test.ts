import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { located } from '../../scripts/debian.mjs';
import { manPage } from '../../scripts/man/man.ts';

const { version, man } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; man: string };
const page = manPage(version);

describe('the manual page', () => {
  it('is the one that the program makes (if not, run: npm run docs)', () => {
    assert.equal(readFileSync(man, 'utf8'), page);
  });

  it('has every command with its options and examples', () => {
    for (const command of ['lint', 'merge', 'pack test', 'completion']) assert.ok(page.includes(`\n.SS ${command}\n`));
    assert.match(page, /\\fB\\-\\-fail\\-level\\fR \\fIseverity\\fR\n.*choices: "error", "warning", "info"/);
    assert.match(page, /\nproviso lint letters\/|\n {2}proviso lint letters\//);
  });

  it('is read by man without a warning', function () {
    if (located('man') === undefined || located('groff') === undefined) {
      console.log('      (skipped: man is not installed)');
      return this.skip();
    }
    const { status, stdout, stderr } = spawnSync('man', ['--warnings', '-l', man], {
      encoding: 'utf8',
      env: { ...process.env, MANPAGER: 'cat', MANWIDTH: '100', LC_ALL: 'C.UTF-8' },
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /--fail-level severity/);
    assert.match(stdout, /proviso lint letter\.md/);
  });
});
