import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { allStand } from '../../../server/src/core/clauses/concept-bits.ts';
import { checked, checksOn } from '../../../server/src/core/clauses/findings.ts';
import { knownIn, runsOf } from '../../../server/src/core/clauses/judge.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { PACK } from '../language/sentence.ts';

/** So many texts of each clause are tried. */
const TEXTS = 5;
const MADE = 'test/corpus/made';
const LETTERS = 'templates/letters';

function texts(): readonly string[] {
  const made = readdirSync(MADE).flatMap((file) =>
    readFileSync(`${MADE}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, TEXTS)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  return [...made, ...readdirSync(LETTERS).map((file) => readFileSync(`${LETTERS}/${file}`, 'utf8'))];
}

describe('what a test in code needs', () => {
  const conditions = PACK.clauses
    .flatMap(({ elements }) => elements.flatMap(({ detect }) => [...detect.any, ...detect.also.flat(), ...detect.harm]))
    .filter(({ check, anchor, needed }) => check !== undefined && anchor.length === 0 && needed.length > 0);

  it('is told of many of them', () => {
    assert.ok(new Set(conditions.map(({ check }) => check)).size > 12);
  });

  it('stands wherever it finds something, so that it may be left out elsewhere', () => {
    let found = 0;
    for (const text of texts()) {
      const template = parse(text);
      const known = knownIn(template, PACK);
      for (const { sections, analysis, facts } of runsOf(template, PACK, undefined).slice(0, 2)) {
        for (const { section } of sections) {
          const scope = checksOn(section.sentences, { parties: analysis.parties, facts, known });
          for (const condition of conditions) {
            const places = checked(condition, scope);
            found += places.length;
            if (allStand(condition.needed, section.concepts)) continue;
            assert.deepEqual(places, [], `${condition.check} finds something without what it needs in: ${text}`);
          }
        }
      }
    }
    assert.ok(found > 20, `only ${found} places were found`);
  });
});
