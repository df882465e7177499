import assert from 'node:assert/strict';
import { choicesOf } from '../../client/src/clauseChoices.ts';
import type { ClauseChoice } from '../../server/src/lsp/protocol.ts';
import { t } from './translate.ts';

const clause = (
  id: string,
  state?: ClauseChoice['state'],
  requirement?: ClauseChoice['requirement'],
): ClauseChoice => ({
  id,
  title: id,
  purpose: `for ${id}`,
  preview: '',
  ...(state === undefined ? {} : { state }),
  ...(requirement === undefined ? {} : { requirement }),
});

describe('the clauses to insert', () => {
  it('come with what is required and missing first, and each once', () => {
    const choices = choicesOf(
      [
        clause('there', 'present', 'required'),
        clause('half', 'incomplete', 'required'),
        clause('unknown'),
        clause('wanted', 'missing', 'recommended'),
        clause('needed', 'missing', 'required'),
      ],
      t,
    );
    assert.deepEqual(
      choices.map((choice) => ('heading' in choice ? `-- ${choice.heading}` : choice.label)),
      [
        ...['-- required, and missing', 'needed', '-- recommended, and missing', 'wanted'],
        ...['-- there, but not whole', 'half', '-- others', 'unknown', '-- there already', 'there'],
      ],
    );
  });

  it('can be found by title, state and purpose', () => {
    const [, choice] = choicesOf([clause('needed', 'missing', 'required')], t);
    assert.ok(choice !== undefined && !('heading' in choice));
    assert.deepEqual([choice.label, choice.description, choice.detail], ['needed', 'missing · required', 'for needed']);
  });
});
