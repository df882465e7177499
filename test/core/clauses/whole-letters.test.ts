import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openEngine } from '../../../server/src/core/engine.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { PACK_FILES } from '../../pack.ts';
import { verdictOn } from './verdicts.ts';

/** Letters as people write them, with real names and no front matter, by the kind of document that they are. */
const KINDS = ['settlement-agreement', 'payment-plan-agreement', 'validation-request', 'removal-demand'] as const;
type Kind = (typeof KINDS)[number];

const engine = openEngine(PACK_FILES);
const letter = (kind: Kind) => readFileSync(`test/fixtures/letters/${kind}.md`, 'utf8');

/** What is wrong with a letter: clauses that it must have and does not give or must not have, harmful wordings, conflicts. */
function wrongIn(text: string, kind: Kind): readonly string[] {
  const { clauses, wordings = [], conflicts = [] } = engine.coverage(parse(text), { document: kind });
  const wanting = clauses.filter(({ requirement, state }) =>
    requirement === 'required' ? state !== 'present' : requirement === 'forbidden' && state !== 'missing',
  );
  return [...new Set([...wanting, ...wordings, ...conflicts].map(({ id }) => id))].sort();
}

/** A letter in which one passage is another; it fails where the passage is not there. */
function changed(kind: Kind, from: string, to: string): string {
  const text = letter(kind);
  assert.ok(text.includes(from), `${kind} does not say: ${from}`);
  return text.replace(from, to);
}

/** A letter without the paragraph that begins so. */
function without(kind: Kind, beginning: string): string {
  const paragraphs = letter(kind).split('\n\n');
  const left = paragraphs.filter((paragraph) => !paragraph.startsWith(beginning));
  assert.equal(left.length, paragraphs.length - 1, `${kind} has no paragraph: ${beginning}`);
  return left.join('\n\n');
}

describe('whole letters', () => {
  for (const kind of KINDS)
    it(`finds nothing wrong with a sound ${kind}`, () => assert.deepEqual(wrongIn(letter(kind), kind), []));

  const harms: readonly (readonly [kind: Kind, from: string, to: string, ...told: string[]])[] = [
    [
      'settlement-agreement',
      'No part of that difference is forgiven',
      'Company forgives that difference. No part of it is given up',
      'no-forgiveness',
    ],
    [
      'settlement-agreement',
      'Neither Party admits fault, liability or wrongdoing of any kind',
      'Customer admits that the bill is owed',
      'no-fault',
    ],
    [
      'payment-plan-agreement',
      'No interest, late charge, collection cost or other fee accrues or is added, for the past or for the time of the plan.',
      'Interest runs at 9% on what is unpaid, from the date of the contract.',
      'interest-free',
      'payment-plan',
    ],
    [
      'validation-request',
      'I dispute the debt that you claim, the whole of it, and I do so in good faith.',
      'I owe this debt and will pay it.',
      'validation-request',
    ],
    ['validation-request', 'no date of birth and no bank details', 'for it is 123-45-6789', 'personal-number'],
    [
      'removal-demand',
      'and that this binds both of us and our successors',
      'and that Company may report the account as settled for less',
      'credit-mark-disavowal',
    ],
  ];
  for (const [kind, from, to, ...told] of harms)
    it(`tells what harms in a ${kind}: ${to}`, () => {
      const found = wrongIn(changed(kind, from, to), kind);
      for (const id of told) assert.ok(found.includes(id), `${id} is not told, only ${found.join(', ')}`);
    });

  const left: readonly (readonly [kind: Kind, beginning: string, clause: string])[] = [
    ['settlement-agreement', 'From the date of this Agreement Company, its agents', 'stop-collection'],
    ['settlement-agreement', 'Neither Party admits fault', 'no-fault'],
    ['settlement-agreement', '6.2 ', 'seven-day-removal'],
    ['settlement-agreement', '6.3 ', 'credit-mark-disavowal'],
    ['payment-plan-agreement', '**9. ', 'no-forgiveness'],
    ['payment-plan-agreement', '**12. ', 'credit-mark-disavowal'],
    ['validation-request', 'For my safety', ''],
  ];
  for (const [kind, beginning, clause] of left)
    it(`tells what is left out of a ${kind}: ${clause || 'nothing that it must have'}`, () =>
      assert.deepEqual(wrongIn(without(kind, beginning), kind), clause === '' ? [] : [clause]));
});

describe('the words of a whole letter', () => {
  const state = (clause: string, text: string) => verdictOn(clause, text).state;

  it('what one tells of oneself is no promise to pay', () => {
    const text = 'I paid the clinic $40.00 on October 2, 2024. Please answer within thirty (30) days.';
    assert.notEqual(state('payment-terms', text), 'present');
  });

  it('an order behind what it is for asks for its object', () => {
    const text = 'So that I can check the claim, please send me an itemized statement that shows each charge.';
    assert.equal(state('itemised-statement', text), 'present');
  });

  it('an agreement that does not bind the bureaus keeps its promises', () => {
    const text = letter('settlement-agreement').replace('6.4 ', 'The Agreement does not bind the bureaus.\n\n6.4 ');
    assert.deepEqual(wrongIn(text, 'settlement-agreement'), []);
  });

  it('an agreement that does not bind later holders is told', () => {
    const text = letter('settlement-agreement').replace('6.4 ', 'The Agreement does not bind later holders.\n\n6.4 ');
    assert.notDeepEqual(wrongIn(text, 'settlement-agreement'), []);
  });
});
