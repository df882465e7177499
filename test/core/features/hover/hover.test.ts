import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { hoverAt } from '../../../../server/src/core/features/hover/hover.ts';
import { NO_LINKS } from '../../../../server/src/core/features/pages/markdown.ts';
import { sample } from '../../../runs.ts';
import { subjectOf } from '../subject.ts';

type Around = Parameters<typeof subjectOf>[1];

/** The card at `¦`; where the text marks a range, the card has to be about it. */
function card(marked: string, around: Around = {}, links = NO_LINKS): string {
  const { subject, offset, spans, text } = subjectOf(marked, around);
  const found = hoverAt(subject, offset, links);
  if (found === undefined) return '';
  const [range] = spans;
  if (range) assert.equal(text.slice(found.span.start, found.span.end), text.slice(range.start, range.end));
  assert.ok(found.span.start <= offset && offset <= found.span.end);
  return found.markdown;
}

function says(markdown: string, ...parts: readonly string[]): void {
  for (const part of parts) assert.ok(markdown.includes(part), `“${part}” is not in\n${markdown}`);
}

const HEAD = `---
document: settlement-agreement
variables:
  company_name: { type: party, label: Company, example: Northgate Recovery LLC }
  settlement_amount: { type: money, label: Settlement amount, description: What is paid., example: 900.00, less_than: billed_amount }
  billed_amount: { type: money, example: 1840 }
  payment_days: { type: days, default: 30, min: 1 }
  medical: { type: flag, example: false }
  grounds: { type: list, items: text, example: [never delivered, paid before] }
---
`;

describe('hover in outputs and tags', () => {
  it('tells all of a variable, and what it prints here', () => {
    says(
      card(`${HEAD}{{ «settlement¦_amount» | money }}`),
      '**settlement_amount** (money): Settlement amount',
      'What is paid.',
      'Here: `$900.00` (through `money`)',
      'Less than `billed_amount`',
      'Example: `900.00`',
      'Declared on line 5',
      'Used once: on line 11',
    );
  });

  it('takes the value of the chosen record', () => {
    const data = { settlement_amount: '720', billed_amount: '1840' };
    says(
      card(`${HEAD}{{ settlement_¦amount | money }}`, { data }),
      'In the chosen record: `720.00`',
      'Here: `$720.00`',
    );
    says(card(`${HEAD}{{ company_¦name }}`, { data }), 'In the chosen record: no value');
  });

  it('knows locals, and their first value', () => {
    says(
      card(`${HEAD}{% for g in grounds %}{{ «¦g» | upcase }}{% endfor %}`),
      'the item of this round',
      'NEVER DELIVERED',
    );
    says(card(`${HEAD}{% for g in grounds %}{{ forloop.in¦dex }}{% endfor %}`), 'Here: `1`');
    says(
      card(`${HEAD}{% assign gap = billed_amount | minus: settlement_amount %}{{ ga¦p | money }}`),
      'a name that an `assign` tag above gives',
      'Here: `$940.00`',
    );
  });

  it('says of a name that nobody declares what the dictionary knows', () => {
    says(card(`${HEAD}{{ customer_¦name }}`), '**Not declared** here; the dictionary knows it', 'Jordan Example');
    assert.equal(card(`${HEAD}{{ ¦}}`), '');
  });

  it('tells what a filter does, in general and here', () => {
    const money = card(`${HEAD}{{ settlement_amount | «mon¦ey» }}`);
    says(
      money,
      '`| money`',
      'A sum with its currency sign',
      'Here: `900.00` → `$900.00`',
      '`{{ value | money }}` → `$1,840.00`, where `value` is `1840` (money)',
    );
    says(
      card(`${HEAD}{{ "2026-02-20" | add_¦days: 30 | date }}`),
      '`| add_days: days`',
      'Here: `2026-02-20` → `2026-03-22`',
    );
    assert.equal(card(`${HEAD}{{ x | nosuch¦ }}`), '');
  });

  it('tells what a tag does, the end of a block too', () => {
    says(card(`${HEAD}{% «i¦f» medical %}{% endif %}`), '**{% if %}**', 'only when the condition holds');
    says(card(`${HEAD}{% if medical %}{% end¦if %}`), 'Ends the block that `if` begins');
  });

  it('works in half an output', () => {
    says(card(`${HEAD}{{ settlement_¦amount | mon\n\nMore`), 'Settlement amount');
    says(card(`${HEAD}{% if med¦ical`), '**medical** (flag)');
    says(card(`${HEAD}{% render "clauses/no-¦fault`), 'No fault and no admission');
  });

  it('shows a clause behind its path with its state and law', () => {
    const text = card(`${HEAD}{% render "«clauses/no¦-fault»" %}`);
    says(
      text,
      '**No fault and no admission** (`no-fault`)',
      '**Present**. Documents of this kind need it.',
      '✓ said: Neither side admits fault or liability. `nf2`',
      '**Fed. R. Evid. 408**',
      'It is not a lawyer',
    );
  });

  it('shows how a file begins', () => {
    const files = { 'parts/opening': '---\ntitle: Opening\n---\nDear {{ company_name }},' };
    says(
      card(`${HEAD}{% render "parts/op¦ening" %}`, { files }),
      '**Opening**',
      '```markdown\nDear {{ company_name }},',
    );
    says(card(`${HEAD}{% render "parts/no¦ne" %}`), 'There is no file `parts/none`');
  });
});

describe('hover in front matter', () => {
  it('explains keys, kinds, types and attributes', () => {
    says(card('---\n«docu¦ment»: settlement-offer\n---\n'), 'the kind of document');
    says(
      card('---\ndocument: «settlement-¦agreement»\n---\n'),
      '**Settlement agreement**',
      '**Required**:',
      'where `medical` holds',
    );
    says(card('---\nvariables:\n  day: { «ty¦pe»: date }\n---\n'), '`type`: what kind of value it is.');
    says(card('---\nvariables:\n  day: { type: «da¦te» }\n---\n'), '`date`: day of the calendar');
    says(
      card('---\nvariables:\n  «d¦ay»: { type: date, label: Day }\n---\n{{ day }}'),
      '**day** (date): Day',
      'Used once',
    );
    says(
      card('---\nvariables:\n  a: money\n  b: { type: money, less_than: ¦a }\n---\n'),
      '**a** (money)',
      'as a limit of `b`',
    );
    assert.equal(card('---\nauthor: na¦me\n---\n'), '');
  });
});

describe('hover in prose', () => {
  it('tells what words do in a clause', () => {
    const text = card(
      `${HEAD}1. **No fault.** The Parties settle in good faith and for practical reasons. The Parties agree that this bill has never been proved to be a valid debt. Neither Party ad¦mits fault or liability.\n`,
    );
    says(text, '**No fault and no admission**', '**Counts**: Neither side admits fault or liability.', '✓ said');
  });

  it('tells which words take a clause back', () => {
    const text = card(
      `${HEAD}1. **No fault.** The Parties agree that this bill has never been proved to be a valid debt. Neither Party admits fault or liability.\n2. Customer ack¦nowledges the debt and admits that it is valid.\n`,
    );
    says(text, 'Takes it back');
  });

  it('recognises cited law however it is written, with status and mark', () => {
    for (const cited of [
      '«15 U.S.C. § 1692g¦(b)»',
      '«15 U¦SC 1692g»',
      '«15 U. S. C. §§ 169¦2g(a)»',
      '«45 C.F.R. 164.5¦06»',
      '«Cal. Civ. Code § 15¦22»',
      '«Fed. R. Evi¦d. 408»',
      '«Henson v. San¦tander»',
    ])
      says(card(`${HEAD}See ${cited}, which holds.`), 'as of 2026-11-22', 'It is not a lawyer');
    says(card(`${HEAD}See 15 USC 1692c¦(c).`), '**15 USC 1692c(c)**');
    assert.ok(!card(`${HEAD}See 15 USC 1692c¦(c).`).includes('1692c(b)'));
    says(card(`${HEAD}See Restatement (Second) of Contr¦acts § 73.`), '**not checked**');
    assert.equal(card(`${HEAD}See 15 apples¦ and 16 USC 99.`), '');
  });

  it('shows what defines a term, and whose side it names', () => {
    const text = `${HEAD}This is made between {{ company_name }} ("Company") and others. It pays the sum (the "Settlement Amount").\n\n`;
    says(card(`${text}The «Com¦pany» pays.`), '**Company**, a defined term: the company', '> This is made between');
    says(card(`${text}The «Settlement Am¦ount» is due.`), '> It pays the sum');
    says(
      card(`${HEAD}{% render "clauses/dispute-recital" %}\n\nThe Acc¦ount is closed.`),
      'Defined in `clauses/dispute-recital`',
    );
  });

  it('shows the section that a reference leads to', () => {
    const text = `${HEAD}1. **Payment.** The Company is paid by mail.\n2. {% render "clauses/no-fault" %}\n3. **Law.** As stated in section `;
    says(card(`${text}¦1.\n`), '**1. Payment**', 'The Company is paid by mail');
    says(card(`${text}¦2.\n`), '**2. No fault**', 'Keeps the settlement from being read');
  });

  it('has nothing to say where there is nothing', () => {
    for (const text of [
      'A plain s¦entence.',
      '{% raw %}{{ medi¦cal }}{% endraw %}',
      '{% comment %}{{ medi¦cal }}{% endcomment %}',
    ])
      assert.equal(card(HEAD + text), '', text);
  });

  it('shows nothing of a document as markup', () => {
    const evil = '<img src=x onerror=alert(1)> [a](command:x) `b`';
    const text = `---\nvariables:\n  a: { type: text, label: ${JSON.stringify(evil)}, example: ${JSON.stringify(evil)} }\n---\n{{ ¦a }}`;
    const markdown = card(text);
    assert.doesNotMatch(markdown.replace(/(`+).*?\1/g, ''), /(?<!\\)[<[]/);
  });

  it('links pages where they can be opened', () => {
    const links = (page: string): string => `page:/${page}.md`;
    says(
      card(`${HEAD}{% render "clauses/no-f¦ault" %}`, {}, links),
      '](page:/clause/no-fault.md)',
      '](page:/citation/C070.md)',
    );
  });
});

describe('hover in the library letters', () => {
  for (const letter of sample(['lump-sum-settlement', 'medical-settlement', 'payment-plan-settlement']))
    it(`${letter}: every place answers`, () => {
      const text = readFileSync(`templates/letters/${letter}.md`, 'utf8');
      const { subject } = subjectOf(text);
      let answered = 0;
      for (let offset = 0; offset <= text.length; offset += 17)
        if (hoverAt(subject, offset, NO_LINKS) !== undefined) answered += 1;
      assert.ok(answered > text.length / 17 / 4, String(answered));
    });
});
