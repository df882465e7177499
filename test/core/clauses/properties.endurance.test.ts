import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judge } from '../../../server/src/core/clauses/judge.ts';
import type { Section } from '../../../server/src/core/clauses/section.ts';
import { newMemory, newStore } from '../../../server/src/core/language/memory.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { analysisOf, PACK } from '../language/sentence.ts';

const coverage = (text: string) => judge(parse(text), PACK, { document: 'settlement-agreement' });

const PARTS = [
  'The Parties agree that ',
  'neither party admits ',
  'the bill ',
  'has not been established as a valid debt',
  'the difference ',
  'is neither canceled nor forgiven',
  'within seven (7) days of a request',
  'shall continuously disavow ',
  'any mark of any kind ',
  ', unless ',
  ', provided that ',
  '. ',
  '\n\n',
  '\n- ',
  '\n1. ',
  '## ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '{{ company_name }} ',
  '{{ billed_amount | money }} ',
  '{% if medical %}',
  '{% endif %}',
  '~~',
  '**',
  '“',
  '”',
  '<!-- ',
  ' -->',
  '(',
  ')',
  '$7',
  '’',
  ' not ',
];
const letters = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''));

describe('detection', () => {
  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(letters, (text) => {
        assert.deepEqual(coverage(text), coverage(text));
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('gives the same answer whatever was judged before', () => {
    const text =
      'The Parties agree that the bill has not been established as a valid debt and that neither of them admits fault.';
    const before = coverage(text);
    coverage('Sparrow LLC (“the Parties”) agrees. The bill (the “difference”) is a valid debt.');
    coverage(`${text} If a payment is late, Customer admits the debt.`);
    assert.deepEqual(coverage(text), before);
  });

  it('gives what it gives with nothing remembered, after any keystroke', () => {
    const fresh = () => ({ ...PACK, memory: newMemory(), sections: newStore<Section>(1000) });
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('x', ' not', '\n\n', '- ', '“', '.'), (text, place, typed) => {
        const at = text.length === 0 ? 0 : place % text.length;
        const changed = text.slice(0, at) + typed + text.slice(at);
        coverage(text);
        const expected = judge(parse(changed), fresh(), { document: 'settlement-agreement' });
        assert.deepEqual(coverage(changed), expected);
      }),
      { numRuns: 60, seed: 13 },
    );
  });

  it('reads a period by the value that its variable has in this letter', () => {
    const state = (days: number) =>
      judge(
        parse(
          `---\ndocument: settlement-agreement\nvariables:\n  removal_days: { type: days, default: ${days} }\n---\n` +
            'Company shall remove any negative mark within {{ removal_days }} days of a written request.\n',
        ),
        PACK,
        { clauses: ['seven-day-removal'] },
      ).clauses[0]?.state;
    assert.notEqual(state(7), state(90));
  });

  it('never throws, and keeps its evidence inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 120 })), (text) => {
        for (const clause of coverage(text).clauses) {
          for (const { span } of [...clause.evidence, ...clause.elements.flatMap(({ evidence }) => evidence)])
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 80, seed: 12 },
    );
  });

  it('knows every clause of the kind once, in the pack’s order', () => {
    const ids = coverage('Both parties sign.').clauses.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const order = PACK.clauses.map(({ id }) => id);
    assert.deepEqual(
      ids,
      order.filter((id) => ids.includes(id)),
    );
  });
});

describe('detection’s work is bounded', () => {
  for (const [name, unit] of [
    ['words', 'neither party shall ever place any mark of any kind '],
    ['brackets', '(the “Party”) '],
    ['negators', 'not never no nor neither nothing '],
    ['numbers', 'seven (7) hundred and thirty dollars '],
    ['commas', 'a, b, and c, '],
    ['conditions', 'if it is paid unless it is not, provided that '],
  ] as const) {
    it(`reads one sentence of 100 KB of ${name}, cut into pieces of bounded length`, () => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const { sentences } = analysisOf(text);
      const longest = Math.max(...sentences.map(({ sentence }) => sentence.tokens.length));
      const tokens = sentences.reduce((sum, one) => sum + one.sentence.tokens.length, 0);
      assert.ok(longest <= 1200, `${longest} tokens in one sentence`);
      assert.ok(tokens > 5_000, `only ${tokens} tokens were read`);
    });
  }
});
