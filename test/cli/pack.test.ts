import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
        ['broken', /broken: wordings\/a\.yaml: its id is “b”, which must be the file's name/],
      ] as const) {
        const { code, err } = await world.run('pack', 'test', folder);
        assert.equal(code, 2, folder);
        assert.match(err, reason);
      }
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
