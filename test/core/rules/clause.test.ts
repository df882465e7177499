import assert from 'node:assert/strict';
import type { ClauseResult, ElementResult } from '../../../server/src/core/clauses/types.ts';
import { lint } from '../../../server/src/core/lint.ts';
import { unmark } from '../../../server/src/core/rules/examples.ts';
import type { Finding } from '../../../server/src/core/rules/types.ts';
import { judgedContext } from './context.ts';

const element = (id: string, changes: Partial<ElementResult> = {}): ElementResult => ({
  id,
  says: `What ${id} says.`,
  severity: 'error',
  state: 'missing',
  evidence: [],
  ...changes,
});
const clause = (changes: Partial<ClauseResult>): ClauseResult => ({
  id: 'no-fault',
  title: 'No fault',
  requirement: 'required',
  state: 'missing',
  elements: [element('nf1'), element('nf2', { severity: 'warning' }), element('nf3', { severity: 'info' })],
  evidence: [],
  ...changes,
});
const HEAD = '---\ndocument: settlement-agreement\n---\n';

/** Findings of the clause, with the words under each range. */
function found(text: string, result: ClauseResult): readonly (Finding & { readonly words: string })[] {
  return lint(text, { ...judgedContext(result), document: 'settlement-agreement' })
    .filter(({ rule }) => rule === 'clause/no-fault')
    .map((finding) => ({ ...finding, words: text.slice(finding.span.start, finding.span.end) }));
}

describe('clause findings', () => {
  it('point at the document kind when a clause is missing', () => {
    const [finding, ...others] = found(`${HEAD}# Title\n`, clause({}));
    assert.equal(others.length, 0);
    assert.equal(finding?.severity, 'error');
    assert.equal(finding?.words, 'settlement-agreement');
    assert.match(finding?.message ?? '', /^The clause “No fault” is missing\. It would say: “What nf1 says\.”/);
  });

  it('point at the heading, or the first line with words, without front matter', () => {
    assert.equal(found('\n\nPreamble.\n\n## Terms \n', clause({}))[0]?.words, '## Terms');
    assert.equal(found('\uFEFF\n  Dear Sir,\n', clause({}))[0]?.words, 'Dear Sir,');
    assert.equal(found('', clause({}))[0]?.words, '');
  });

  it('weigh by what the kind of document asks for', () => {
    const severity = (changes: Partial<ClauseResult>) =>
      found(HEAD, clause(changes)).map((finding) => finding.severity);
    const span = { start: 0, end: 3 };
    assert.deepEqual(severity({ requirement: 'recommended' }), ['info']);
    assert.deepEqual(severity({ requirement: 'optional' }), []);
    assert.deepEqual(severity({ requirement: 'forbidden' }), []);
    assert.deepEqual(severity({ requirement: 'forbidden', state: 'present', span }), ['error']);
    assert.deepEqual(severity({ state: 'not-applicable' }), []);
    assert.deepEqual(severity({ state: 'contradicted', span }), ['error']);
    assert.deepEqual(severity({ state: 'unclear', span }), ['error']);
    assert.deepEqual(severity({ state: 'unclear', span, elements: [element('nf1', { state: 'satisfied' })] }), [
      'warning',
    ]);
    assert.deepEqual(severity({ state: 'incomplete', span, elements: [element('nf1')] }), ['error']);
    assert.deepEqual(severity({ requirement: 'recommended', state: 'incomplete', span, elements: [element('nf1')] }), [
      'warning',
    ]);
  });

  it('name what an incomplete clause does not say, on its first line', () => {
    const { text, spans } = unmark(`${HEAD}«Neither side admits\nanything at all.»\n`);
    const [finding] = found(text, clause({ state: 'incomplete', span: spans[0]! }));
    assert.equal(finding?.words, 'Neither side admits');
    assert.equal(finding?.element, 'nf1');
    assert.match(finding?.message ?? '', /is incomplete: it does not say: “What nf1 says\.”/);
  });

  it('speak of one element each below error, in a clause that stands', () => {
    const span = { start: HEAD.length, end: HEAD.length + 4 };
    const elements = [element('nf1', { state: 'satisfied' }), ...clause({}).elements.slice(1)];
    assert.deepEqual(
      found(`${HEAD}Text.\n`, clause({ state: 'present', span, elements })).map((finding) => [
        finding.element,
        finding.severity,
      ]),
      [
        ['nf3', 'info'],
        ['nf2', 'warning'],
      ].sort(),
    );
  });

  it('point at the words that take a clause back, and name the clause beside them', () => {
    const { text, spans } = unmark(
      `${HEAD}«Neither side admits anything.»\n\n«On default the Customer admits the debt.»\n`,
    );
    const harm = {
      span: spans[1]!,
      role: 'harms',
      why: 'it admits the debt',
      words: text.slice(spans[1]!.start, spans[1]!.end),
    } as const;
    const harmed = element('nf1', { state: 'harmful', evidence: [harm] });
    const findings = found(
      text,
      clause({ state: 'contradicted', span: spans[0]!, evidence: [harm], elements: [harmed] }),
    );
    assert.equal(findings.length, 1, 'the same words are one finding');
    assert.equal(findings[0]?.words, 'On default the Customer admits the debt.');
    assert.match(
      findings[0]?.message ?? '',
      /is taken back by “On default the Customer admits the debt\.”(, against “What nf1 says\.”)? \(it admits the debt\)\./,
    );
    assert.deepEqual(
      findings[0]?.related?.map(({ span }) => span),
      [spans[0]],
    );
  });

  it('quote the words that a person must read', () => {
    const { text, spans } = unmark(
      `${HEAD}«Neither side admits anything, «subject to the matrix».»\n`.replace('»»', '»'),
    );
    const words = text.slice(spans[0]!.start, spans[0]!.end);
    const doubt = { span: spans[0]!, role: 'doubt', why: 'A condition that is not known', words } as const;
    const [finding] = found(
      text,
      clause({ state: 'unclear', span: { start: HEAD.length, end: text.length }, evidence: [doubt] }),
    );
    assert.match(
      finding?.message ?? '',
      /must be read by a person: the words “subject to the matrix” are not understood/,
    );
    assert.equal(finding?.words, 'subject to the matrix');
  });

  it('name the branch on which they hold', () => {
    const [finding] = found(HEAD, clause({ when: 'medical is true' }));
    assert.equal(finding?.when, 'medical is true');
    assert.match(finding?.message ?? '', /This is so where medical is true\./);
  });
});
