import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ENGINE, subjectOf } from '../features/subject.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

const FOLDER = 'templates/letters';

/** At least so many of a hundred mutants must be noticed. */
const KILL_RATE = 98;

/** What the checks say of a letter, without places. */
function said(text: string): ReadonlySet<string> {
  return new Set(ENGINE.lint(subjectOf(text).subject.facts).map(({ rule, message }) => `${rule}: ${message}`));
}

describe('mutants of the library’s letters', function () {
  this.timeout(600_000);
  const survivors: Mutant[] = [];
  const others: string[] = [];
  let all = 0;

  for (const name of readdirSync(FOLDER))
    it(`${name}: no protection goes unnoticed`, () => {
      const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
      const before = said(text);
      for (const mutant of mutantsOf(name, text)) {
        all++;
        const added = [...said(mutant.text)].filter((one) => !before.has(one));
        const own = added.filter((one) => one.startsWith(`clause/${mutant.clause}:`));
        if (mutant.change === 'without' ? own.length === 0 : added.length === 0) survivors.push(mutant);
        if (mutant.change === 'without' && added.length > own.length)
          others.push(`${name} without ${mutant.clause}: ${added.filter((one) => !own.includes(one)).join(' / ')}`);
      }
    });

  it('the share that is noticed', () => {
    const rate = (100 * (all - survivors.length)) / all;
    console.log(`      · ${all} mutants, ${survivors.length} unnoticed: ${rate.toFixed(1)} % killed`);
    for (const { letter, clause, change } of survivors) console.log(`        ${letter}: ${clause}: ${change}`);
    if (process.env.SHOW) for (const o of others) console.log('        also', o.slice(0, 400));
    assert.ok(rate >= KILL_RATE, `${rate.toFixed(1)} % of the mutants are noticed`);
  });
});
