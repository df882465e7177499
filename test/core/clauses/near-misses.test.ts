import assert from 'node:assert/strict';
import { openEngine } from '../../../server/src/core/engine.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { PACK_FILES } from '../../pack.ts';

const engine = openEngine(PACK_FILES);

function missesOf(text: string, clause: string): readonly string[] {
  const template = parse(text);
  const [result] = engine.coverage(template, { clauses: [clause] }).clauses;
  assert.ok(result);
  return engine
    .nearMisses(template, {}, result)
    .map(({ element, span, why }) => `${element} “${text.slice(span.start, span.end)}” ${why}`);
}

describe('near misses', () => {
  it('tell who is bound where another should be', () => {
    const found = missesOf('The bill has never been proved valid. Company denies any fault.', 'no-fault');
    assert.ok(
      found.some((one) => /^nf2 .*only Company is bound$/.test(one)),
      found.join('\n'),
    );
  });

  it('tell a permission from a promise', () => {
    const found = missesOf(
      'Both parties may withdraw adverse statements within seven days of a request, at all times.',
      'seven-day-removal',
    );
    assert.ok(
      found.some((one) => /^sr2 “withdraw” only permitted, not promised$/.test(one)),
      found.join('\n'),
    );
  });

  it('are silent where the clause is whole, or where nothing is near', () => {
    assert.deepEqual(missesOf('The van is blue.', 'no-fault'), []);
    const whole = engine.pack.clauses.find(({ id }) => id === 'no-fault')?.body ?? '';
    assert.deepEqual(missesOf(whole, 'no-fault'), []);
  });
});
