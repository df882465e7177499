import assert from 'node:assert/strict';
import { openEngine } from '../../../server/src/core/engine.ts';
import { packOpener } from '../../../server/src/core/pack-open.ts';
import { notInEffect, readManifest } from '../../../server/src/core/packs/manifest.ts';
import type { PackFiles } from '../../../server/src/core/packs/problems.ts';
import { PACK_FILES } from '../../pack.ts';

const base = openEngine(PACK_FILES);
const open = packOpener(
  () => PACK_FILES,
  () => base,
);
const MANIFEST = 'name: firm\nversion: "1.0.0"\n';
const opened = (files: PackFiles) => open([{ folder: 'firm', files: { 'pack.yaml': MANIFEST, ...files } }]);
/** What is wrong: file, the words at the place, message. */
const faults = (files: PackFiles) =>
  opened(files).problems.map(
    ({ file, text, span, message }) => `${file} «${text.slice(span.start, span.end)}» ${message}`,
  );
const element = (files: PackFiles, clause: string, id: string) =>
  opened(files)
    .engine.pack.clauses.find((one) => one.id === clause)
    ?.elements.find((one) => one.id === id);

describe('a pack over the built-in one', () => {
  it('is the built-in engine where there is none, and the same engine again for the same files', () => {
    assert.equal(open([]).engine, base);
    assert.equal(opened({}).engine, opened({}).engine);
    assert.notEqual(opened({}).digest, open([]).digest);
  });

  it('gives a clause another wording and graver elements, and nothing else', () => {
    const files = {
      'overrides/no-fault.md':
        '---\nid: no-fault\ntitle: Our no fault\nseverities: { nf5: error }\n---\nOur own words.\n',
    };
    assert.deepEqual(faults(files), []);
    const { engine } = opened(files);
    const [clause, before] = [engine, base].map(({ pack }) => pack.clauses.find(({ id }) => id === 'no-fault'));
    assert.equal(clause?.title, 'Our no fault');
    assert.equal(clause?.body.trim(), 'Our own words.');
    assert.match(engine.packFile('clauses/no-fault.md') ?? '', /Our own words\./);
    assert.equal(element(files, 'no-fault', 'nf5')?.severity, 'error');
    assert.deepEqual(clause?.detect, before?.detect);
    assert.deepEqual(
      clause?.elements.map(({ id, detect }) => [id, detect]),
      before?.elements.map(({ id, detect }) => [id, detect]),
    );
  });

  it('keeps the wording where the body of an override is empty', () => {
    const files = { 'overrides/no-fault.md': '---\nid: no-fault\nseverities: { nf5: error }\n---\n' };
    const body = (engine: typeof base) => engine.pack.clauses.find(({ id }) => id === 'no-fault')?.body;
    assert.equal(body(opened(files).engine), body(base));
  });

  it('may ask for more, and never for less', () => {
    const needs = (files: PackFiles, kind: string, clause: string) =>
      opened(files)
        .engine.pack.kinds.get(kind)
        ?.needs.filter((need) => need.clause === clause)
        .map(({ requirement }) => requirement);
    const more = {
      'documents.yaml':
        'settlement-agreement: { required: [burden-recital] }\nour-kind: { title: Ours, required: [no-fault] }\n',
    };
    assert.deepEqual(faults(more), []);
    assert.deepEqual(needs(more, 'settlement-agreement', 'burden-recital'), ['required']);
    assert.deepEqual(needs(more, 'settlement-agreement', 'no-fault'), ['required']);
    assert.deepEqual(needs(more, 'our-kind', 'no-fault'), ['required']);
    const less = {
      'documents.yaml':
        'settlement-agreement:\n  optional: [no-fault]\n  forbidden: [boilerplate]\n  required: [{ clause: jurisdiction, when: medical }]\n',
    };
    assert.deepEqual(
      faults(less).map((one) => one.split('»')[0]),
      ['documents.yaml «jurisdiction', 'documents.yaml «no-fault', 'documents.yaml «boilerplate'],
    );
    assert.deepEqual(needs(less, 'settlement-agreement', 'no-fault'), ['required']);
  });

  for (const [what, file, text, said] of [
    [
      'elements',
      'overrides/no-fault.md',
      '---\nid: no-fault\nelements: {}\n---\n',
      /«elements» .*cannot be overridden/,
    ],
    ['detection', 'overrides/no-fault.md', '---\nid: no-fault\ndetect: {}\n---\n', /«detect» .*cannot be overridden/],
    [
      'a milder severity',
      'overrides/no-fault.md',
      '---\nid: no-fault\nseverities: { nf1: warning }\n---\n',
      /«nf1» .*would let letters pass/,
    ],
    [
      'an element that is none',
      'overrides/no-fault.md',
      '---\nid: no-fault\nseverities: { nf11: error }\n---\n',
      /«nf11» There is no element/,
    ],
    ['a clause that is none', 'overrides/no-falt.md', '---\nid: no-falt\n---\n', /Did you mean no-fault\?/],
    [
      'a slip in a key',
      'overrides/no-fault.md',
      '---\nid: no-fault\nfirst_persn: x\n---\n',
      /Did you mean first_person\?/,
    ],
    [
      'a clause that is taken',
      'clauses/no-fault.md',
      '---\nid: no-fault\n---\nText.\n',
      /write overrides\/no-fault\.md/,
    ],
    ['a wording that is taken', 'wordings/junk-fee.yaml', 'id: junk-fee\n', /another pack already/],
    [
      'a concept that is taken',
      'vocabulary.yaml',
      'company_side: { says: x, nouns: [robot] }\n',
      /«company_side» .*is taken/,
    ],
    ['a fact that is taken', 'variables.yaml', 'company_name: { type: text }\n', /«company_name» .*there already/],
    ['broken YAML', 'wordings/own.yaml', 'id: own\nsays: [\n', /This is not valid YAML/],
    [
      'a name that is not the file’s',
      'wordings/own.yaml',
      'id: other\n',
      /«other» Its id is “other”, which must be the file's name\./,
    ],
    ['an unknown key', 'wordings/own.yaml', 'id: own\nsayz: x\n', /«sayz» Unknown key “sayz”/],
    [
      'a concept that is none',
      'wordings/own.yaml',
      'id: own\ndetect: { any: [{ say: dbt_word }] }\n',
      /«dbt_word» There is no concept “dbt_word”/,
    ],
    [
      'an approved text of no clause',
      'approved/a.md',
      '---\nclause: no-falt\n---\nText.\n',
      /«no-falt» There is no clause no-falt\. Did you mean no-fault\?/,
    ],
    ['a file that nothing reads', 'clases.yaml', 'a: b\n', /Nothing reads clases\.yaml/],
    ['no front matter', 'clauses/own.md', 'Text.\n', /no front matter/],
    ['an alias', 'vocabulary.yaml', 'a: &x { says: y }\nb: *x\n', /cannot be read as YAML/],
  ] as const) {
    it(`refuses ${what}, at its place`, () => {
      const found = faults({ [file]: text });
      assert.ok(found.length > 0 && found.every((one) => one.startsWith(file)), found.join('\n'));
      assert.match(found.join('\n'), said);
    });
  }

  it('tells everything at once, and the rest of it counts', () => {
    const files = {
      'wordings/one.yaml': 'id: other\n',
      'wordings/two.yaml': 'id: two\nsayz: x\n',
      'overrides/no-fault.md': '---\nid: no-fault\nseverities: { nf5: error }\n---\n',
    };
    assert.equal(faults(files).length, 2);
    assert.equal(element(files, 'no-fault', 'nf5')?.severity, 'error');
  });

  it('brings words of its own that change no other clause', () => {
    const files = {
      'vocabulary.yaml': 'robot_word: { says: A robot., nouns: [robot] }\n',
      'wordings/robots.yaml':
        'id: robots\nsays: A robot signs.\nwhy: It cannot.\ndetect: { any: [{ say: robot_word }] }\nexamples: { fires: ["A «robot» signs."], silent: ["Dana signs."] }\n',
    };
    assert.deepEqual(faults(files), []);
    const { engine } = opened(files);
    const text = '---\ndocument: settlement-offer\n---\nA robot signs.\n';
    assert.ok(engine.lint(engine.read(text, {})).some(({ rule }) => rule === 'wording/robots'));
  });
});

describe('pack.yaml', () => {
  it('says what the pack is, and on which days it holds', () => {
    const { manifest, problems } = readManifest(
      'name: firm\nversion: 1.2\njurisdiction: [California, New York]\neffective: { from: 2026-01-01, until: 2026-12-31 }\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual([manifest.version, manifest.jurisdiction], ['1.2', 'California, New York']);
    assert.match(notInEffect(manifest, '2025-12-31') ?? '', /takes effect on 2026-01-01/);
    assert.equal(notInEffect(manifest, '2026-01-01'), undefined);
    assert.equal(notInEffect(manifest, '2026-12-31'), undefined);
    assert.match(notInEffect(manifest, '2027-01-01') ?? '', /held until 2026-12-31/);
  });

  for (const [text, said] of [
    ['', /must say name: and version:/],
    ['name: a\n', /does not say “version”/],
    ['name: a\nversion: 1\nversoin: 2\n', /Did you mean version\?/],
    ['name: a\nversion: 1\neffective: 2026\n', /“effective” must be a group/],
    ['name: a\nversion: 1\neffective: { form: 2026-01-01 }\n', /Did you mean from\?/],
    ['name: a\nversion: 1\neffective: { from: 2026-02-30 }\n', /must be a day on the calendar/],
    ['name: a\nversion: 1\neffective: { from: 2026-02-02, until: 2026-01-01 }\n', /before it begins/],
    ['name: [\n', /not valid YAML/],
  ] as const) {
    it(`is refused: ${JSON.stringify(text)}`, () => {
      assert.match(
        readManifest(text)
          .problems.map(({ message }) => message)
          .join('\n'),
        said,
      );
    });
  }
});
