import assert from 'node:assert/strict';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inWorld } from './io.ts';

const WORDING = `id: carrier-pigeon
says: It sends the money by carrier pigeon.
severity: warning
why: A bird gives no receipt, so nobody can show that the money arrived.
instead: a cashier's check.
vocabulary:
  pigeon: { says: A bird that carries letters., nouns: [carrier pigeon, homing pigeon] }
detect:
  any: [{ say: pigeon }]
examples:
  fires: ["Payment is sent by «carrier pigeon»."]
  silent: ["No carrier pigeon is used."]
`;

const CLAUSE = `---
id: bird-seed
title: Bird seed
order: 900
purpose: Feeds the pigeon.
vocabulary:
  bird_seed: { says: Food for birds., nouns: [bird seed] }
  feed_verb: { says: To feed., verbs: [feed/fed/fed, supply] }
elements:
  bs1:
    says: Company supplies bird seed.
    severity: error
    binds: company
    detect: { any: [{ say: feed_verb, near: [bird_seed], duty: true, by: company }] }
examples:
  good: ["Company will supply bird seed every Monday."]
  bad: [{ text: "Company may supply bird seed.", why: only permitted }]
---
Company shall supply bird seed.
`;

describe('proviso pack test', () => {
  it('tries a pack on its own examples', () =>
    inWorld({ 'firm/wordings/carrier-pigeon.yaml': WORDING, 'firm/clauses/bird-seed.md': CLAUSE }, async (world) => {
      const { code, out } = await world.run('pack', 'test', 'firm');
      assert.equal(out, '5 examples tried, 0 faults\n');
      assert.equal(code, 0);
    }));

  it('prints what fails, with the example', () =>
    inWorld(
      {
        'firm/wordings/carrier-pigeon.yaml': WORDING.replace('No carrier pigeon is', 'A carrier pigeon is'),
        'firm/clauses/bird-seed.md': CLAUSE.replace('Company may supply', 'Company must supply').replace(
          'near: [bird_seed]',
          'near: [birdseed]',
        ),
      },
      async (world) => {
        const { code, out } = await world.run('pack', 'test', 'firm');
        assert.equal(code, 1);
        assert.match(out, /must be silent; reports “carrier pigeon”\n {4}A carrier pigeon is used\./);
        assert.match(out, /there is no concept “birdseed” in the vocabulary/);
        assert.match(out, /a good example is judged “missing”; it must be “present”/);
        assert.match(out, /5 examples tried, 4 faults\n$/);
      },
    ));

  it('asks for examples, and knows what its conflicts and kinds name', () =>
    inWorld(
      {
        'firm/clauses/bird-seed.md': CLAUSE.replace(/examples:[\s\S]*?---/, '---'),
        'firm/documents.yaml': 'settlement-agreement: { title: Agreement, required: [bird-sead] }',
        'firm/conflicts/no-seed.yaml':
          'id: no-seed\nsays: It starves the bird.\nwhy: It does.\nclause: bird-sead\nwordings: [hunger]\n',
      },
      async (world) => {
        const { code, out } = await world.run('pack', 'test', 'firm', '--format', 'json');
        assert.equal(code, 1);
        const { faults } = JSON.parse(out) as { faults: { file: string; message: string }[] };
        assert.deepEqual(
          faults.map(({ file, message }) => `${file}: ${message.split(':')[0]}`),
          [
            'clauses/bird-seed.md: has no examples',
            'conflicts/no-seed.yaml: there is no wording “hunger”',
            'conflicts/no-seed.yaml: there is no clause “bird-sead”',
            'conflicts/no-seed.yaml: has no examples',
            'documents.yaml: settlement-agreement asks for the clause “bird-sead”, which does not exist',
          ],
        );
      },
    ));

  it('lints the letters of a pack', () =>
    inWorld(
      { 'firm/letters/note.md': '---\ndocument: settlement-offer\n---\nHello {{ nobody }}.\n' },
      async (world) => {
        const { code, out } = await world.run('pack', 'test', 'firm');
        assert.equal(code, 1);
        assert.match(out, /firm\/letters\/note\.md/);
        assert.match(out, /nobody/);
      },
    ));

  it('says what is wrong with the folder', () =>
    inWorld({ 'notes.txt': 'x', 'empty/readme.txt': 'x', 'broken/wordings/a.yaml': 'id: b\n' }, async (world) => {
      for (const [folder, reason] of [
        ['nowhere', /There is no folder nowhere/],
        ['notes.txt', /notes\.txt is no folder/],
        ['empty', /empty holds no pack/],
      ] as const) {
        const { code, err } = await world.run('pack', 'test', folder);
        assert.equal(code, 2, folder);
        assert.match(err, reason);
      }
    }));

  it('tells what cannot be read with its place', () =>
    inWorld({ 'broken/wordings/a.yaml': 'says: x\nid: b\n' }, async ({ run }) => {
      const { code, out } = await run('pack', 'test', 'broken');
      assert.equal(code, 1);
      assert.match(out, /^broken\/wordings\/a\.yaml\n {2}2:5 Its id is “b”, which must be the file's name\.$/m);
    }));

  it('reads nothing outside the folder', () =>
    inWorld({ 'firm/wordings/carrier-pigeon.yaml': WORDING }, async (world) => {
      const secret = path.join(tmpdir(), `secret-${process.pid}.yaml`);
      writeFileSync(secret, 'id: another\n');
      symlinkSync(secret, path.join(world.folder, 'firm/wordings/secret.yaml'));
      const { code, out } = await world.run('pack', 'test', 'firm');
      rmSync(secret);
      assert.equal(out, '2 examples tried, 0 faults\n');
      assert.equal(code, 0);
    }));
});

describe('packs of a configuration', () => {
  const LETTER = '---\ndocument: settlement-offer\n---\nPayment is sent by carrier pigeon.\n';
  const TREE = {
    '.git/HEAD': '',
    'in/.proviso.yml': 'extends: ../firm\nrules: { wording/carrier-pigeon: error }\n',
    'firm/pack.yaml': 'name: example\nversion: "1.2.0"\njurisdiction: Ohio\neffective: { from: 2027-01-01 }\n',
    'firm/wordings/carrier-pigeon.yaml': WORDING,
    'in/a.md': LETTER,
    'b.md': LETTER,
  };

  it('count for the files below it, with a warning on days on which they do not hold', () =>
    inWorld(TREE, async ({ run }) => {
      const { out, err } = await run('lint', '.', '--format', 'compact');
      assert.match(out, /^in\/a\.md:4:20: error: .*carrier pigeon/m);
      assert.doesNotMatch(out, /^b\.md.*carrier pigeon/m);
      assert.match(err, /^firm\/pack\.yaml: The pack example 1\.2\.0 takes effect on 2027-01-01/m);
    }));

  it('stop the run with file, line and a way out when something is wrong with them', () =>
    inWorld(TREE, async ({ run, put }) => {
      put('firm/overrides/no-fault.md', '---\nid: no-fault\ndetect: {}\n---\n');
      const { code, out, err } = await run('lint', 'in/a.md');
      assert.deepEqual([code, out], [2, '']);
      assert.match(
        err,
        /^firm\/overrides\/no-fault\.md:3:1 “detect” cannot be overridden.* Write a clause of your own/m,
      );
      assert.equal((await run('lint', 'b.md')).code, 1, 'where it does not count it stops nothing');
    }));

  it('are listed', () =>
    inWorld(TREE, async (world) => {
      world.put('.proviso.yml', 'extends: ./firm\n');
      const { out, err } = await world.run('pack', 'list');
      assert.match(out, /^proviso 0\.0\.0-test {2}built in, US, 31 clauses, \d+ wordings$/m);
      assert.match(out, /^example 1\.2\.0 {2}firm, Ohio, from 2027-01-01 \(not in effect today\), 1 wording$/m);
      assert.match(err, /takes effect on 2027-01-01/);
      const { packs } = JSON.parse((await world.run('pack', 'list', '--format', 'json')).out);
      assert.deepEqual([packs.length, packs[1].inEffect, packs[1].folder], [2, false, 'firm']);
      assert.match((await world.run('list', 'rules')).out, /wording\/carrier-pigeon/);
    }));
});

describe('proviso pack init', () => {
  it('writes a pack that passes its test, and replaces nothing', () =>
    inWorld({}, async ({ run, put }) => {
      assert.equal((await run('pack', 'init', 'firm')).code, 0);
      const tried = await run('pack', 'test', 'firm');
      assert.match(tried.out, /^9 examples tried, 0 faults$/m);
      put('.proviso.yml', 'extends: ./firm\n');
      put('a.md', '---\ndocument: settlement-offer\n---\nWe settle by a handshake.\n');
      assert.match((await run('lint', 'a.md')).out, /wording\/sealed-by-handshake/);
      const again = await run('pack', 'init', 'firm');
      assert.equal(again.code, 2);
      assert.match(again.err, /firm is not empty/);
    }));
});

describe('proviso init', () => {
  it('writes a configuration for what lies here, which is read without a word', () =>
    inWorld(
      {
        'letters/a.md': '---\ndocument: settlement-offer\n---\nText.\n',
        'old/b.md': 'Dear Sir, Company and Customer agree on a settlement.\n',
        'notes.md': '# Shopping\n',
      },
      async ({ run, folder }) => {
        assert.equal((await run('pack', 'init', 'firm')).code, 0);
        const { code, out } = await run('init');
        assert.equal(code, 0);
        assert.match(out, /1 file says that it is a letter, 1 may be/);
        const text = readFileSync(path.join(folder, '.proviso.yml'), 'utf8');
        assert.match(text, /^extends: \["\.\/firm"\]$/m);
        assert.match(text, /^# {3}"old\/\*\.md": settlement-offer$/m);
        assert.equal((await run('lint', '--print-config', 'letters/a.md')).code, 0);
        const again = await run('init');
        assert.equal(again.code, 2);
        assert.match(again.err, /\.proviso\.yml is here already/);
      },
    ));
});
