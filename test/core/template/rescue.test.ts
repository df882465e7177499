import assert from 'node:assert/strict';
import { parse } from '../../../server/src/core/template/parse.ts';
import { foreignPlaceholders } from '../../../server/src/core/template/rescue.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';

/** `→` parts the text from what its fixes make of it, or from the words found when there is no fix. */
const FOUND = [
  'Dear [[customer name]], → Dear {{ customer_name }},',
  'Dear «Customer Name», → Dear {{ customer_name }},',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of another system
  'Pay ${amountDue} now → Pay {{ amount_due }} now',
  'Dear <<Name>> → Dear {{ name }}',
  'Dear {customer}, → Dear {{ customer }},',
  'Dear [CUSTOMER NAME], → Dear {{ customer_name }},',
  'Dear [Your Name], → Dear {{ your_name }},',
  'on [date] at [insert the city] → on {{ date }} at {{ insert_the_city }}',
  'Dear <NAME>, → Dear {{ name }},',
  'Dear %FULL_NAME%, → Dear {{ full_name }},',
  'Dear __CUSTOMER_NAME__, → Dear {{ customer_name }},',
  'Dear __NAME__, → Dear {{ name }},',
  '{% if a %}{% for b in c %}[NAME]{% endfor %}{% endif %} → {% if a %}{% for b in c %}{{ name }}{% endfor %}{% endif %}',
];
const WORDS: readonly (readonly [text: string, words: readonly string[]])[] = [
  ['Pay $______ by ____.', ['______', '____']],
  ['Amount: ________', ['________']],
  ['Due TBD, signer T.B.A. soon', ['TBD', 'T.B.A.']],
  ['TODO ask. Account XXX is open.', ['TODO', 'XXX']],
  ['Pay \\_\\_\\_\\_ dollars', ['\\_\\_\\_\\_']],
];
const SILENT = [
  'See [the form](https://a.example/b) and [Terms][t] and [Terms].\n\n[t]: /x\n[terms]: /y',
  '- [ ] open\n- [x] done\n- [X] done',
  'A note.[^1]\n\n[^1]: Text.',
  'He wrote “recieved” [sic]. [Emphasis added.] “[T]he sum” of [the] bill, 410 U.S. 113 [1973].',
  '`[NAME]` and ``{x} ` [B]``\n\n```\n[CUSTOMER NAME] ____\n```\n',
  '<!-- [CUSTOMER NAME] TODO -->',
  'Signature: ______\n\nDate: ______',
  '______________________\nDana Whitfield',
  'By: __________ Name: ________ Title: _______ Date: ____',
  '___\n\n***',
  '| Company | Customer |\n|---|---|\n| Signature: | |\n| ________ | _______ |',
  'Signed this ____ day of ________',
  'SSN XXX-XX-1234, account XXXX1234.',
  '**NOTICE** and __NOTICE__ and snake_case_name and a__b__c',
  'It costs $5 {{ x }} {% raw %}[NAME]{% endraw %} 50% of A% and <br> <B>x</B> <https://a.example>',
  '[Signature page follows] [SEAL] [L.S.]',
  'Jack & Jill [2019] and ![ALT](a.png)',
];

describe('foreign placeholders', () => {
  for (const line of FOUND) {
    it(line, () => {
      const [text = '', fixed] = line.split(' → ');
      const found = foreignPlaceholders(parse(text));
      assert.equal(
        applyEdits(
          text,
          found.flatMap(({ fix }) => fix?.edits ?? []),
        ),
        fixed,
      );
      assert.deepEqual(parse(fixed ?? '').problems, []);
    });
  }

  for (const [text, words] of WORDS) {
    it(text, () => {
      assert.deepEqual(
        foreignPlaceholders(parse(text)).map(({ span }) => text.slice(span.start, span.end)),
        words,
      );
    });
  }

  for (const text of SILENT)
    it(`none in ${JSON.stringify(text)}`, () => assert.deepEqual(foreignPlaceholders(parse(text)), []));
});
