import assert from 'node:assert/strict';
import { parse as parseYaml } from 'yaml';
import { loadPack } from '../../../scripts/pack.mjs';
import { openEngine } from '../../../server/src/core/engine.ts';
import { unmark } from '../../../server/src/core/rules/examples.ts';

const files = loadPack('templates');
const engine = openEngine(files);
const { wordings, conflicts } = engine.pack;
const KIND = 'settlement-agreement';

/** Every place that one wording or conflict is found at, as words and offset. */
function found(text: string, id: string): readonly string[] {
  const { coverage } = engine.read(text, { document: KIND });
  return [...(coverage.wordings ?? []), ...(coverage.conflicts ?? [])]
    .filter((one) => one.id === id)
    .map(({ span }) => `${text.slice(span.start, span.end)} at ${span.start}`);
}

describe('harmful wordings and conflicts of the pack', () => {
  for (const one of [...wordings, ...conflicts]) {
    describe(one.id, () => {
      for (const marked of one.examples.fires) {
        it(`fires on ${JSON.stringify(marked.slice(-90))}`, () => {
          const { text, spans } = unmark(marked);
          assert.ok(spans.length > 0, 'the example marks no range');
          assert.deepEqual(
            found(text, one.id),
            spans.map(({ start, end }) => `${text.slice(start, end)} at ${start}`),
          );
        });
      }
      for (const text of one.examples.silent) {
        it(`stays silent on ${JSON.stringify(text.slice(-90))}`, () => assert.deepEqual(found(text, one.id), []));
      }
      it('says what, why and what to write instead, in plain words', () => {
        assert.match(one.number ?? '', /^(?:HW|XC)\d\d$/);
        assert.match(one.says, /^[A-Z].*\.$/);
        assert.match(one.why, /\.$/);
        assert.ok(one.instead.length > 10);
        for (const said of [one.says, one.why, one.instead])
          assert.doesNotMatch(said, /\b(?:herein|thereof|pursuant)\b/);
        assert.ok(one.examples.fires.length > 0 && one.examples.silent.length > 0, 'an example of each is missing');
      });
      it('rests on authorities that the pack knows', () => {
        const known = parseYaml(files['citations.yaml'] ?? '') as Record<string, unknown>;
        for (const id of (one.data.citations as readonly string[] | undefined) ?? []) assert.ok(id in known, id);
      });
    });
  }

  it('name each only concepts that there are', () => {
    const { concepts } = engine.pack.lexicon;
    for (const { id, any } of [...wordings, ...conflicts]) {
      for (const { anchor, of = [], with: beside, near, without, absent } of any) {
        for (const name of [...anchor, ...of, ...beside.flat(), ...near.flat(), ...without, ...absent])
          assert.ok(concepts.has(name) || name.startsWith('party_'), `${id}: ${name}`);
      }
    }
  });

  it('give no concept a name that another file has', () => {
    const seen = new Map<string, string>();
    const claim = (names: object, path: string) => {
      for (const name of Object.keys(names)) {
        assert.equal(seen.get(name), undefined, `${name} stands in ${path} and in ${seen.get(name)}`);
        seen.set(name, path);
      }
    };
    for (const [path, text] of Object.entries(files))
      if (/^vocabulary[\w-]*\.yaml$/.test(path)) claim(parseYaml(text) as object, path);
    for (const { id, data } of [...engine.pack.clauses, ...wordings, ...conflicts])
      claim((data.vocabulary as object | undefined) ?? {}, id);
  });
});
