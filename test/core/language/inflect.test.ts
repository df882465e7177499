import assert from 'node:assert/strict';
import { nounForms, verbForms } from '../../../server/src/core/language/inflect.ts';

describe('inflection', () => {
  const VERBS: readonly (readonly [word: string, s: string, ing: string, past: string, participle: string])[] = [
    ['settle', 'settles', 'settling', 'settled', 'settled'],
    ['deny', 'denies', 'denying', 'denied', 'denied'],
    ['pay/paid/paid', 'pays', 'paying', 'paid', 'paid'],
    ['forgive/forgave/forgiven', 'forgives', 'forgiving', 'forgave', 'forgiven'],
    ['discharge', 'discharges', 'discharging', 'discharged', 'discharged'],
    ['place', 'places', 'placing', 'placed', 'placed'],
    ['admit', 'admits', 'admitting', 'admitted', 'admitted'],
    ['refer', 'refers', 'referring', 'referred', 'referred'],
    ['drop', 'drops', 'dropping', 'dropped', 'dropped'],
    ['contest', 'contests', 'contesting', 'contested', 'contested'],
    ['visit', 'visits', 'visiting', 'visited', 'visited'],
    ['release', 'releases', 'releasing', 'released', 'released'],
    ['agree', 'agrees', 'agreeing', 'agreed', 'agreed'],
    ['lie', 'lies', 'lying', 'lied', 'lied'],
    ['wash', 'washes', 'washing', 'washed', 'washed'],
    ['undo/undid/undone', 'undoes', 'undoing', 'undid', 'undone'],
    ['convey', 'conveys', 'conveying', 'conveyed', 'conveyed'],
    ['clear', 'clears', 'clearing', 'cleared', 'cleared'],
    ['quit/quit/quit', 'quits', 'quitting', 'quit', 'quit'],
  ];
  for (const [word, s, ing, past, participle] of VERBS) {
    it(`makes the forms of ${word.split('/')[0]}`, () => {
      const forms = verbForms(word);
      assert.ok(forms.base.includes(word.split('/')[0] ?? ''));
      assert.ok(forms.s.includes(s), `${forms.s} lacks ${s}`);
      assert.ok(forms.ing.includes(ing), `${forms.ing} lacks ${ing}`);
      assert.ok(forms.past.includes(past), `${forms.past} lacks ${past}`);
      assert.ok(forms.participle.includes(participle), `${forms.participle} lacks ${participle}`);
    });
  }

  it('doubles no letter where the stress lies elsewhere', () => {
    assert.ok(!verbForms('visit').past.includes('visitted'));
    assert.ok(!verbForms('contest').ing.includes('contestting'));
    assert.ok(!verbForms('clear').past.includes('clearred'));
  });

  it('knows both spellings of a doubled l', () => {
    assert.deepEqual([...verbForms('cancel').past].sort(), ['canceled', 'cancelled']);
  });

  it('makes the plural of nouns', () => {
    assert.deepEqual(nounForms('party'), ['party', 'parties']);
    assert.deepEqual(nounForms('bureau'), ['bureau', 'bureaus']);
    assert.deepEqual(nounForms('trespass'), ['trespass', 'trespasses']);
    assert.deepEqual(nounForms('arrears'), ['arrears']);
  });
});
