import assert from 'node:assert/strict';
import { shown, verdictOn } from './verdicts.ts';

const STOPS =
  'From the signing of this Agreement Company shall cease all collection activity on the Account, and upon payment that cessation becomes permanent. Company shall not sell, assign or place the Account with anyone.';

/** Sentences that take nothing from a protection beside them. */
const INNOCENT: readonly string[] = [
  'In other words, the Parties mean what this Section says.',
  'Customer may enforce this Section by any means that the law allows.',
  'No change to this Section is effective unless it is made in writing and signed by both Parties.',
  'I hope you see this point the same way.',
  'I am writing for myself and for my husband, who agrees.',
  'If one provision conflicts with another, the one that protects Customer more prevails.',
  'Either Party may record a copy of this Agreement in its own files.',
  'The action pending as Index No. 77120 is dismissed with prejudice within ten days after payment.',
  'A copy of the police report may be attached if Customer wishes.',
  'You can sign it by hand or electronically, whichever you prefer.',
];

/** Sentences of the same shapes that do take it back. */
const HARMFUL: readonly string[] = [
  '“Collection” means suing in court only.',
  'No sale of the Account is barred unless Company so elects.',
  'Company may stop such calls as it considers improper.',
  'If this Section conflicts with the Collection Policy, the Policy prevails.',
  'Company may place the Account with another collector.',
];

describe('sentences beside a clause', () => {
  for (const beside of INNOCENT)
    for (const text of [`${STOPS} ${beside}`, `${beside} ${STOPS}`])
      it(`leaves it whole: ${text.slice(0, 60)}… with ${beside}`, () => {
        const result = verdictOn('stop-collection', text);
        assert.equal(result.state, 'present', shown(result));
      });
  for (const beside of HARMFUL)
    it(`takes it back: ${beside}`, () => {
      const result = verdictOn('stop-collection', `${STOPS} ${beside}`);
      assert.notEqual(result.state, 'present', shown(result));
    });
});
