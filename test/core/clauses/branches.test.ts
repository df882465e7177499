import assert from 'node:assert/strict';
import { judge } from '../../../server/src/core/clauses/judge.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { PACK } from '../language/sentence.ts';
import { shown, verdictOn } from './verdicts.ts';

const NO_FORGIVENESS =
  'The Parties agree that the difference between the billed amount and the settlement amount is neither canceled nor forgiven debt.';
const FORGIVENESS = 'The Parties agree that the difference is canceled and forgiven.';

const verdict = (text: string) => verdictOn('no-forgiveness', text);

describe('clauses on every branch', () => {
  it('name the branch on which a clause is missing', () => {
    const result = verdict(`{% if medical %}\n${NO_FORGIVENESS}\n{% endif %}\n`);
    assert.equal(result.state, 'missing', shown(result));
    assert.equal(result.when, 'medical is false');
  });

  it('name the branch of an “unless”', () => {
    const result = verdict(`{% unless short_form %}\n${NO_FORGIVENESS}\n{% endunless %}\n`);
    assert.equal(result.state, 'missing', shown(result));
    assert.match(result.when ?? '', /short_form/);
  });

  it('name no branch when the clause stands on all of them', () => {
    const result = verdict(`{% if medical %}\n${NO_FORGIVENESS}\n{% else %}\n${NO_FORGIVENESS}\n{% endif %}\n`);
    assert.equal(result.state, 'present', shown(result));
    assert.equal(result.when, undefined);
  });

  it('name no branch when it is missing on all of them', () => {
    const result = verdict('{% if medical %}\nThe scan was on Monday.\n{% endif %}\n\nBoth parties sign.\n');
    assert.equal(result.state, 'missing', shown(result));
    assert.equal(result.when, undefined);
  });

  it('are not disturbed by a condition about something else', () => {
    const result = verdict(`{% if medical %}The scan was on Monday.{% endif %}\n\n${NO_FORGIVENESS}\n`);
    assert.equal(result.state, 'present', shown(result));
  });

  it('give the worst of the branches', () => {
    const result = verdict(`{% if lien %}\n${FORGIVENESS}\n{% else %}\n${NO_FORGIVENESS}\n{% endif %}\n`);
    assert.equal(result.state, 'contradicted', shown(result));
    assert.equal(result.when, 'lien is true');
  });

  it('see a sentence whose part is conditional', () => {
    const result = verdict(
      'The Parties agree that the difference between the bill and the payment is not canceled{% if full %} and not forgiven{% endif %}.',
    );
    assert.equal(result.state, 'incomplete', shown(result));
    assert.equal(result.when, 'full is false');
  });

  it('name the choice of a “case”', () => {
    const result = verdict(
      `{% case role %}{% when "lender" %}${NO_FORGIVENESS}{% when "buyer" %}${NO_FORGIVENESS}{% else %}Nothing is said.{% endcase %}`,
    );
    assert.equal(result.state, 'missing', shown(result));
    assert.match(result.when ?? '', /role/);
  });

  it('count conditions inside conditions', () => {
    const result = verdict(`{% if a %}{% if b %}${NO_FORGIVENESS}{% endif %}{% endif %}`);
    assert.equal(result.state, 'missing', shown(result));
    assert.notEqual(result.when, undefined);
  });

  it('tell of what a kind does not ask for where it stands in part, though it is absent on another branch', () => {
    const { clauses } = judge(
      parse(
        `---\ndocument: counter-offer\n---\n{% if strict %}\nThe Parties agree that the difference between the billed amount and the settlement amount is not canceled debt.\n{% endif %}\n`,
      ),
      PACK,
    );
    const result = clauses.find(({ id }) => id === 'no-forgiveness');
    assert.equal(result?.state, 'incomplete');
    assert.equal(result.when, 'strict is true');
  });

  it('ask for a way to describe the matter as a dispute only where the facts say that there is one', () => {
    const facts = '---\nvariables:\n  disputed: { type: flag, default: false }\n---\n';
    const text =
      'The Parties shall describe this matter consistently to tax authorities. Company shall file no Form 1099-C.';
    const elements = (front: string) => verdictOn('tax-reporting', front + text).elements.map(({ id }) => id);
    assert.ok(elements('').includes('tx1'));
    assert.ok(!elements(facts).includes('tx1'));
  });
});
