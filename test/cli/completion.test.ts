import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { located } from '../../scripts/debian.mjs';
import { grammarOf } from '../../server/src/cli/completion/grammar.ts';
import { ENGINE } from '../core/features/subject.ts';
import { inWorld } from './io.ts';

const NAMES = {
  kinds: ['offer'],
  clauses: ['no-fault'],
  rules: ['variable/unused'],
  letters: ['demand'],
  reporters: [],
  pages: [],
};

describe('completion', () => {
  let folder = '';
  const script = (shell: string): string => path.join(folder, `proviso.${shell}`);

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
    mkdirSync(path.join(folder, 'letters'));
    writeFileSync(path.join(folder, 'my letter.md'), '');
    await inWorld({}, async ({ run }) => {
      for (const shell of ['bash', 'zsh', 'fish']) {
        const { code, out } = await run('completion', shell);
        assert.equal(code, 0);
        writeFileSync(script(shell), out);
      }
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses a shell that it does not know', () =>
    inWorld({}, async ({ run }) => {
      const { code, err } = await run('completion', 'tcsh');
      assert.equal(code, 2);
      assert.match(err, /bash, zsh, fish/);
    }));

  it('is read off the tree of commands, and no word of it means anything to a shell', () => {
    const program = new Command('proviso');
    program
      .command('lint')
      .argument('<paths...>')
      .addOption(new Option('-f, --format <name>').choices(['json', '$(reboot)', 'a b', '-x']))
      .option('--document <kind>')
      .option('--clauses <ids>')
      .option('--name <template>');
    const lint = grammarOf(program, NAMES).commands[0]!;
    assert.deepEqual(
      lint.options.map(({ flags, values }) => [flags.join(' '), values]),
      [
        ['-f --format', { kind: 'words', words: ['json'], list: false }],
        ['--document', { kind: 'words', words: ['offer'], list: false }],
        ['--clauses', { kind: 'words', words: ['no-fault'], list: true }],
        ['--name', { kind: 'anything' }],
        ['-h --help', undefined],
      ],
    );
    assert.deepEqual(lint.arguments[0]?.values, { kind: 'files' });
    assert.equal(lint.arguments[0]?.variadic, true);
  });

  /** What a line is completed with: the words as the shell has them, the last one under the cursor. */
  type Complete = (...words: string[]) => readonly string[];

  const answersTo = (complete: Complete): void => {
    assert.deepEqual(complete('cov'), ['coverage']);
    assert.deepEqual(complete('pack', 't'), ['test']);
    assert.deepEqual(complete('lint', '--fail'), ['--fail-level']);
    assert.deepEqual(complete('lint', '--fail-level', 'w'), ['warning']);
    assert.deepEqual(complete('lint', '--reporter', 'sar'), ['sarif']);
    assert.deepEqual(complete('compare', 'my'), ['my letter.md']);
    assert.deepEqual(complete('list', 'cl'), ['clauses']);
    assert.deepEqual(complete('explain', '--clause', 'no-fau'), ['no-fault']);
    assert.deepEqual(complete('coverage', '--document', 'payment-r'), ['payment-receipt']);
    assert.deepEqual(complete('new', 'lump'), ['lump-sum-settlement']);
    assert.deepEqual(complete('show', 'variable/unus'), ['variable/unused']);
    assert.equal(complete('coverage', '--document', '').length, ENGINE.kinds.length);
    assert.deepEqual(complete('lint', '--document', 'payment-receipt', 'my'), ['my letter.md']);
    assert.deepEqual(complete('merge', 'x.md', '--name', 'no-'), []);
  };

  describe('in bash', () => {
    const complete: Complete = (...words) => {
      const program = `compopt() { :; }; . "$1"; shift; COMP_WORDS=(proviso "$@"); COMP_CWORD=$#; _proviso; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--norc', '-c', program, 'bash', script('bash'), ...words],
        { cwd: folder, encoding: 'utf8' },
      );
      assert.equal(stderr, '');
      assert.equal(status, 0);
      return lines(stdout);
    };

    before(function () {
      if (located('bash') === undefined) this.skip();
    });

    it('completes commands, options and their values, arguments and files', () => answersTo(complete));

    it('completes --option=value, which bash takes for three words', () => {
      assert.deepEqual(complete('lint', '--fail-level', '=', 'w'), ['warning']);
      assert.deepEqual(complete('lint', '--fail-level', '='), ['error', 'warning', 'info']);
    });

    it('goes on behind a comma', () => {
      assert.deepEqual(complete('coverage', '--clauses', 'no-fault,no-forg'), ['no-fault,no-forgiveness']);
    });

    it('completes folders where only a folder will do', () => {
      assert.deepEqual(complete('pack', 'test', ''), ['letters']);
    });
  });

  describe('in zsh', function () {
    this.timeout(60_000);
    before(function () {
      if (located('zsh') === undefined) {
        console.log('      (skipped: zsh is not installed)');
        this.skip();
      }
    });

    it('completes the same', () => {
      assert.equal(spawnSync('zsh', ['-n', script('zsh')], { encoding: 'utf8' }).stderr, '');
      const complete: Complete = (...words) => {
        const { stdout } = spawnSync('zsh', ['-f', '-c', ZSH, 'zsh', script('zsh'), folder, ...words], {
          encoding: 'utf8',
          timeout: 20_000,
        });
        return lines(stdout);
      };
      // A terminal of its own for each line takes long: one of each kind.
      assert.deepEqual(complete('pack', 't'), ['test']);
      assert.deepEqual(complete('lint', '--fail-level', 'w'), ['warning']);
      assert.deepEqual(complete('coverage', '--clauses', 'no-fault,no-forg'), ['no-forgiveness']);
      assert.deepEqual(complete('lint', '--document', 'payment-receipt', 'my'), ['my\\ letter.md']);
    });
  });

  describe('in fish', () => {
    before(function () {
      if (located('fish') === undefined) {
        console.log('      (skipped: fish is not installed)');
        this.skip();
      }
    });

    it('completes as it does in bash', () =>
      answersTo((...words) => {
        const line = ['proviso', ...words].map((word) => word.replaceAll(' ', '\\ ')).join(' ');
        const { stdout, stderr } = spawnSync(
          'fish',
          ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script('fish'), line],
          { cwd: folder, encoding: 'utf8' },
        );
        assert.equal(stderr, '');
        return lines(stdout).map((one) => one.split('\t')[0] ?? '');
      }));
  });
});

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Asks the completion of zsh in a terminal of its own, and prints what is offered, a line each. */
const ZSH = `
zmodload zsh/zpty
script=$1 folder=$2; shift 2
zpty -b asked zsh -f -i
zpty -w asked "PS1=; PROMPT=; unsetopt prompt_sp zle_bracketed_paste 2>/dev/null; unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; cd \${(q)folder}; source \${(q)script}"
zpty -w asked 'compadd() { if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)* ]]; then builtin compadd "$@"; return; fi; typeset -a __hits; builtin compadd -A __hits "$@"; print -rl -- "<<<"$^__hits">>>" > /dev/tty; builtin compadd "$@" }'
zpty -w asked 'offered() { comppostfuncs=(); _main_complete; compstate[insert]=; compstate[list]=; }; zle -C offered complete-word offered; bindkey "^T" offered; print READY'
zpty -r asked line '*READY*READY*'
zpty -w -n asked "proviso \${(j: :)\${(q)@}}"$'\\x14'
sleep 0.4
zpty -w -n asked $'\\x15'"print DO''NE"$'\\n'
zpty -r asked line '*DONE*'
print -r -- "$line" | grep -o '<<<.*>>>' | sed 's/^<<<//; s/>>>.*$//' | sort -u
`;
