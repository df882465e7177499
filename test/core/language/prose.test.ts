import assert from 'node:assert/strict';
import { newMemory } from '../../../server/src/core/language/memory.ts';
import { passagesOf } from '../../../server/src/core/language/passages.ts';
import { readProse } from '../../../server/src/core/language/prose.ts';
import { analysisOf, readAs } from './sentence.ts';

/** Folded words of everything that a reader takes in. */
const words = (text: string) => readAs(text).join(' | ');
const placesOf = (text: string) => passagesOf({ text, fields: new Map() }, newMemory());
const sections = (text: string) => readProse(placesOf(text)).map(({ section }) => section);

describe('prose', () => {
  it('reads a list item together with its lead-in', () => {
    assert.deepEqual(readAs('The parties agree that:\n\n- nothing is owed;\n- nobody is at fault.').slice(1), [
      'the parties agree that nothing is owed ;',
      'the parties agree that nobody is at fault .',
    ]);
  });

  it('reads an inner list with both lead-ins', () => {
    const read = readAs('Company shall not:\n\n- report:\n  - a late payment;\n  - a default.');
    assert.match(read.at(-1) ?? '', /^company shall not report .*a default \.$/);
  });

  it('reads lettered paragraphs with the lead-in before them', () => {
    const read = readAs('This letter is not:\n\n(a) a gift;\n\n(b) an offer.\n\nThank you.');
    assert.deepEqual(read.slice(1), ['this letter is not a gift ;', 'this letter is not an offer .', 'thank you .']);
  });

  it('takes a line that ends in the middle of a sentence for a lead-in', () => {
    assert.equal(
      readAs('Nothing here is to be read as\n\n- an admission.').at(-1),
      'nothing here is to be read as an admission .',
    );
  });

  it('keeps a quoted label, and leaves out a quoted sentence', () => {
    assert.match(words('It is reported as "paid in full, zero balance owing".'), /zero balance owing/);
    assert.doesNotMatch(words('The form says "paid in full, zero balance owing".'), /zero/);
  });

  it('reads items that are sentences of their own without a lead-in', () => {
    const read = readAs('Signed on Monday.\n\n1. Nothing is owed here.\n2. Nobody is at fault here.');
    assert.deepEqual(read.slice(1), ['nothing is owed here .', 'nobody is at fault here .']);
  });

  it('turns a question of a table into a statement by its answer', () => {
    const read = readAs('| Question | Answer |\n|---|---|\n| Was the debt proven? | No |\n| Is it disputed? | Yes |');
    assert.match(read[0] ?? '', /(?:never|nor) was the debt proven/);
    assert.match(read[1] ?? '', /^answer : is it disputed/);
  });

  it('turns a question of a paragraph into a statement by its short answer, and leaves a long one alone', () => {
    assert.match(words('Q. Has the bill been proved? A. No, and both say so.'), /^nor has the bill been proved ;/);
    assert.match(words('Does Customer admit it? She does not.'), /^nor does customer admit it ; she does not/);
    assert.match(words('Was it proved? Nobody has brought any proof of it so far.'), /^was it proved \?/);
  });

  it('lets the heading of a column run on in its cells, and drops the number of a row', () => {
    const table = '| No. | We both agree that |\n|---|---|\n| 1 | nothing is owed |';
    assert.equal(readAs(table).at(-1), 'we both agree that nothing is owed');
  });

  it('reads a table cell with the headings of its column and its row', () => {
    const read = readAs('| Term | Company | Customer |\n|---|---|---|\n| Marks | places none | disavows all |');
    assert.deepEqual(read, ['company : marks : places none', 'customer : marks : disavows all']);
  });

  it('reads a row to be filled in by its first cell, and a heading that asks with each row', () => {
    assert.deepEqual(readAs('| Question | Answer |\n|---|---|\n| Who owns it? | |'), ['who owns it ?']);
    const read = readAs('| Please supply | Why |\n|---|---|\n| Your role | to know you |');
    assert.deepEqual(read, ['please supply : why : your role : to know you']);
  });

  it('denies what a table says is never in a place', () => {
    const read = readAs('| Data | In this letter? |\n|---|---|\n| Card number | Never |');
    assert.match(read[0] ?? '', /no card number/);
  });

  describe('leaves out what is not agreed', () => {
    const KEPT = 'kept';
    const CASES: readonly (readonly [what: string, text: string])[] = [
      ['a comment', `${KEPT} <!-- gone --> ${KEPT}`],
      ['a comment of several paragraphs', `${KEPT}\n\n<!-- gone\n\ngone -->\n\n${KEPT}`],
      ['code', `${KEPT} \`gone\` ${KEPT}`],
      ['a code block', `${KEPT}\n\n\`\`\`\ngone\n\`\`\`\n\n${KEPT}`],
      ['an indented code block', `${KEPT}\n\n    gone\n\n${KEPT}`],
      ['struck text', `${KEPT} ~~gone~~ ${KEPT}`],
      ['text struck by a tag', `${KEPT} <del>gone</del> ${KEPT}`],
      ['a block quotation', `${KEPT}\n\n> gone\n\n${KEPT}`],
      ['a long quotation', `${KEPT} “gone gone gone gone gone gone” ${KEPT}`],
      ['the target of a link', `[${KEPT}](https://example.com/gone) ${KEPT}`],
      ['a template comment', `${KEPT} {% comment %}gone{% endcomment %} ${KEPT}`],
      ['a picture', `${KEPT} ![gone](gone.png) ${KEPT}`],
    ];
    for (const [what, text] of CASES) {
      it(what, () => {
        const read = words(text);
        assert.doesNotMatch(read, /gone/);
        assert.equal(read.match(/kept/g)?.length, 2, read);
      });
    }
  });

  it('keeps a long quotation that the document promises as its own words', () => {
    const adopted = 'Company shall show the account as “paid in full with nothing owed”.';
    assert.match(readAs(adopted).join(' '), /nothing owed/);
  });

  it('keeps wording that both sides have accepted, and not what was only proposed', () => {
    const wording = '“Neither of the two has been at fault.”';
    for (const lead of [
      'Your insertion is accepted by the Bank:',
      'As it will be signed, it reads:',
      'Section 5 now reads:',
    ])
      assert.match(readAs(`${lead} ${wording}`).join(' '), /at fault/, lead);
    for (const lead of ['Your insertion has not been accepted:', 'An earlier draft, agreed by nobody, reads:'])
      assert.doesNotMatch(readAs(`${lead} ${wording}`).join(' '), /at fault/, lead);
  });

  it('reads lines that begin with a letter and a stop as items of a list', () => {
    const read = readAs('The parties agree to\na. stop all calls; and\nb. keep silent.');
    assert.ok(
      read.some((sentence) => /agree to stop/.test(sentence)),
      read.join(' | '),
    );
    assert.ok(
      read.some((sentence) => /agree to keep/.test(sentence)),
      read.join(' | '),
    );
  });

  it('keeps emphasised words and short quoted terms', () => {
    assert.equal(
      words('Company shall **not** _ever_ report “the Account”.'),
      'company shall not ever report “ the account ” .',
    );
  });

  it('keeps every offset: a sentence is where the text has it', () => {
    const text = '# Terms\n\n**No mark.** Company places ~~some~~ no mark.\n\n- One <!-- two --> three.\n';
    const places = placesOf(text);
    const visible = places.map(({ passage }) => passage.visible).join('');
    const sentences = readProse(places);
    assert.equal(visible.length, text.length);
    for (const { start, end } of sentences) {
      assert.ok(start >= 0 && end <= text.length && end > start);
      assert.equal(visible.slice(start, end).trim(), visible.slice(start, end));
    }
    assert.ok(sentences.some(({ start }) => text.startsWith('Company places', start)));
  });

  describe('sections', () => {
    it('begin at headings', () => {
      assert.deepEqual(sections('# A\n\nOne.\n\n## B\n\nTwo. Three.\n\n## C\n\nFour.'), [0, 0, 1, 1, 1, 2, 2]);
    });

    it('begin at numbered paragraphs', () => {
      assert.deepEqual(
        sections('Section 1. One is here.\n\nSection 2. Two is here.\n\nSection 3. Three is here.'),
        [0, 1, 2],
      );
    });

    it('begin at the items of a numbered list of clauses', () => {
      const all = sections('1. Customer pays Company.\n2. Company places no mark.\n3. Both of them sign.');
      assert.equal(new Set(all).size, 3);
    });

    it('hold sub-numbers together with their number', () => {
      const all = sections(
        'Section 1. Payment is due.\n\nSection 2. Marks are removed.\n\n2.1 They are removed soon.\n\nSection 3. Both sign.',
      );
      assert.equal(all[1], all[2]);
      assert.notEqual(all[2], all[3]);
    });

    it('are one in a snippet', () => {
      assert.deepEqual(sections('One is here.\n\nTwo is here.'), [0, 0]);
    });
  });

  it('tells a heading and a bold beginning from the words under them', () => {
    const labels = (text: string) =>
      analysisOf(text).sentences.flatMap(({ sentence }) => (sentence.label ? [sentence.tokens[0]?.key] : []));
    assert.deepEqual(labels('## Marks\n\nCompany places none.'), ['marks']);
    assert.deepEqual(labels('**Marks.** Company places none.'), ['marks']);
    assert.deepEqual(labels('Marks are **never** placed.'), []);
    assert.deepEqual(labels('3.1 Marks 12 3.2 Counterparts 14 3.3 Heirs and Assigns 15'), ['marks']);
    assert.deepEqual(labels('Marks under Section 3.1 are removed by May 2.'), []);
    assert.deepEqual(labels('1. Credit Marks. Company places none.\n\n2. Heirs. They are bound.'), ['credit', 'heirs']);
    assert.deepEqual(labels('1. Company places none. Heirs are bound.\n\n2. Marks are removed. Heirs too.'), []);
  });

  it('reads an empty text as nothing', () => {
    for (const text of ['', '\n\n', '<!-- -->', '---\ntitle: x\n---\n']) assert.deepEqual(readAs(text), []);
  });
});
