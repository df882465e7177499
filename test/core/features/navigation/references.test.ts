import assert from 'node:assert/strict';
import { definitionOf } from '../../../../server/src/core/features/navigation/definition.ts';
import { highlightsOf } from '../../../../server/src/core/features/navigation/highlights.ts';
import { referencesOf } from '../../../../server/src/core/features/navigation/references.ts';
import { symbolAt } from '../../../../server/src/core/features/navigation/symbol.ts';
import { markedFiles, projectOf, shown } from './project.ts';

/** Asserts that the marks are exactly the references of what stands at the cursor. */
function finds(files: Readonly<Record<string, string>>, declarations = true): void {
  const { texts, places, at } = markedFiles(files);
  const project = projectOf(texts);
  const symbol = symbolAt(project, at);
  assert.ok(symbol, 'there is no symbol at the cursor');
  assert.deepEqual(shown(texts, referencesOf(project, at.file, symbol, declarations)), shown(texts, places));
}

/** Asserts that the marks are exactly the definitions of what stands at the cursor; without marks, that there is none. */
function leads(files: Readonly<Record<string, string>>): void {
  const { texts, places, at } = markedFiles(files);
  const project = projectOf(texts);
  const symbol = symbolAt(project, at);
  const found = symbol === undefined ? [] : definitionOf(project, at.file, symbol);
  assert.deepEqual(
    shown(
      texts,
      found.flatMap((target) => ('clause' in target ? [] : [target])),
    ),
    shown(texts, places),
  );
}

const HEAD = '---\ndocument: settlement-offer\nvariables:\n';

describe('references', () => {
  it('of a variable: declaration, limits, outputs, conditions, filters, arguments', () => {
    finds({
      'a.md': `${HEAD}  «bill¦ed»: money\n  paid: { type: money, less_than: «billed», example: 2 }\n---
{{ «billed» | minus: paid }} {{ paid | plus: «billed» }} {% if «billed» > paid and «billed» %}{% endif %}
{% for i in (1..«billed») %}{% endfor %}{% case «billed» %}{% when «billed» %}{% endcase %}
{% assign rest = «billed» %}{{ «billed».cents }}{{ "billed" }} billed {% raw %}{{ billed }}{% endraw %}`,
    });
  });

  it('leave the declaration out when asked to', () => {
    finds({ 'a.md': `${HEAD}  sum: money\n---\n{{ «su¦m» }} and {{ «sum» }}` }, false);
  });

  it('keep a loop’s name, a name outside it and the loop beside it apart', () => {
    finds({
      'a.md':
        '{{ item }}{% for «item» in items %}{{ «it¦em» }}{% for item in «item».parts %}{{ item }}{% endfor %}{% endfor %}{% for item in items %}{{ item }}{% endfor %}',
    });
  });

  it('of an assigned name, which is no variable of the letter', () => {
    finds({
      'a.md': `{% assign «rest» = billed | minus: paid %}{{ «re¦st» | money }}{% render "p" %}`,
      'p.md': '{{ «rest» }}',
    });
  });

  it('take a declared variable that is assigned again for one name', () => {
    finds({ 'a.md': `${HEAD}  «sum»: money\n---\n{% assign «sum» = «sum» | plus: 1 %}{{ «s¦um» }}` });
  });

  it('go through partials, other letters that share them, and data beside the letters', () => {
    finds({
      'a.md': `${HEAD}  «su¦m»: money\n  name: text\n---\n{{ «sum» }}{% render "p" %}`,
      'p.md': '{{ «sum» }}{% render "q.md", other: «sum» %}',
      'q.md': '{{ «sum» }}{{ other }}',
      'b.md': `${HEAD}  «sum»: money\n  name: text\n---\n{% render "q" %}`,
      'c.md': `${HEAD}  sum: money\n---\n{{ sum }}`,
      'data.csv': 'name,"«sum»"\nDana,1\n',
      'data.yaml': '- { name: Dana, «sum»: 3 }\n- "«sum»": 4\n',
      'data.json': '{ "name": "Dana", "«sum»": 2 }',
      'other.yaml': 'sum: 1\nversion: 2\n',
    });
  });

  it('follow an argument into the file that gets it', () => {
    finds({
      'a.md': `{% render "p", «amount»: sum %}{{ amount }}`,
      'b.md': `{% render "p", «amount»: 3 %}`,
      'p.md': '{{ «amou¦nt» }}',
    });
  });

  it('follow the name of a loop into the file that the loop takes in', () => {
    finds({
      'a.md': `{% for «it¦em» in items %}{% render "p" %}{% endfor %}{% render "q" %}`,
      'p.md': '{{ «item» }}',
      'q.md': '{{ item }}',
    });
  });

  it('of a partial: every render tag that leads to it', () => {
    finds({
      'a.md': `{% render "«p/on¦e»" %}{% render "p/two" %}`,
      'b.md': `{% render "«./p/one.md»", x: 1 %}`,
      'p/one.md': '',
    });
  });

  it('of a defined term: plural, possessive, capitals, over a line break; no longer name, no code, no ordinary word', () => {
    finds({
      'a.md': `# Letter\n
Northside (the "«Company»") and Company Holdings LLC. «Com¦pany» pays. «Company»'s bill, «Company»’s.
«COMPANY» SHALL PAY. The company of \`Company\` <!-- Company -->. **«Company»** [«Company»](https://x.test/Company)
Both «Companies» sign. The Big Company pays.`,
    });
  });

  it('of a term of several words, and not of its parts', () => {
    finds({
      'a.md': `The amount (the “«Settlement Amount»”) is paid. The «Settlement\n   Am¦ount» is final. Settlement is not. This Settlement Agreement neither.`,
    });
  });

  it('of a term that a letter defines and its partial uses', () => {
    finds({
      'a.md': `Dana (the "«Customer»") {% render "p" %}`,
      'p.md': 'The «Cust¦omer» pays.',
      'b.md': 'Our Customer.',
    });
  });

  it('of a numbered section, with its alternative in another branch', () => {
    finds({
      'a.md': `1. First, see section «2».\n\n{% if a %}\n«2». Second.\n{% else %}\n«2¦». Other.\n{% endif %}\n\n3. See sections 1 and «2», and 15 U.S.C. § 2.`,
    });
  });

  it('of a document kind: the letters of that kind', () => {
    finds({
      'a.md': '---\ndocument: «settlement-¦offer»\n---\n',
      'b.md': '---\ndocument: «settlement-offer»\n---\n',
      'c.md': '---\ndocument: validation-request\n---\n',
    });
  });

  it('live with broken documents', () => {
    finds({
      'a.md': `${HEAD}  «sum»: money\n---\n{{ «s¦um» | }} {{ «sum» {% if «sum» == %} {% for x in %} {{ «sum» }}`,
    });
  });
});

describe('definition', () => {
  it('of a variable is its declaration, in the letter before the partial', () => {
    leads({
      'a.md': `${HEAD}  «sum»: money\n---\n{{ su¦m }}{% render "p" %}`,
      'p.md': `---\nvariables:\n  sum: money\n---\n{{ sum }}`,
    });
  });

  it('of a partial’s name is where its letters declare it', () => {
    leads({
      'a.md': `${HEAD}  «sum»: money\n---\n{% render "p" %}`,
      'b.md': `${HEAD}  «sum»: money\n---\n{% render "p" %}`,
      'p.md': '{{ s¦um }}',
    });
  });

  it('of a name that only the dictionary knows is nothing', () => {
    leads({ 'a.md': '{{ billed_¦amount }}' });
  });

  it('of a loop’s and an assignment’s name is their tag', () => {
    leads({ 'a.md': '{% for «item» in items %}{{ it¦em.name }}{% endfor %}' });
    leads({ 'a.md': '{% for «item» in items %}{{ for¦loop.index }}{% endfor %}' });
    leads({ 'a.md': '{% assign «rest» = a %}{% assign rest = b %}{{ re¦st }}' });
  });

  it('of an argument is what the partial declares', () => {
    leads({ 'a.md': '{% render "p", amo¦unt: 1 %}', 'p.md': '---\nvariables:\n  «amount»: money\n---\n{{ amount }}' });
  });

  it('of a path is the file', () => {
    leads({ 'a.md': '{% render "p/o¦ne" %}', 'p/one.md': '«»Text' });
    leads({ 'a.md': '{% render "p/no¦ne" %}' });
  });

  it('of a term is where it is defined', () => {
    leads({ 'a.md': 'Pay $5 (the "«Price»"). The Pri¦ce is paid.' });
    leads({ 'a.md': '"«Price»" means the sum. The Pri¦ces are paid.' });
    leads({ 'a.md': 'Each is a "«Party»", together the "Part¦ies".' });
  });

  it('of a section reference is the section', () => {
    leads({ 'a.md': '## «1». One\n\n## 2. Two\n\nAs in section ¦1.' });
  });

  it('of an end tag is its opening tag', () => {
    leads({ 'a.md': '{% «if» a %}{% if b %}{% endif %}{% else %}{% endi¦f %}' });
  });
});

describe('highlights', () => {
  it('tell reading from writing', () => {
    const { texts, at } = markedFiles({ 'a.md': `${HEAD}  sum: money\n---\n{{ s¦um }}{% assign sum = 3 %}` });
    const project = projectOf(texts);
    assert.deepEqual(
      highlightsOf(project, at.file, symbolAt(project, at)!).map(({ access }) => access),
      ['write', 'read', 'write'],
    );
  });

  it('show the tags of a block', () => {
    const { texts, places, at } = markedFiles({
      'a.md': '{% «case» a %}{% «when» 1 %}{% if b %}{% else %}{% endif %}{% «els¦e» %}{% «endcase» %}',
    });
    const project = projectOf(texts);
    const found = highlightsOf(project, at.file, symbolAt(project, at)!).map(({ span }) => ({ file: 'a.md', span }));
    assert.deepEqual(shown(texts, found), shown(texts, places));
  });
});
