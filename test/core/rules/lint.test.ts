import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fix } from '../../../server/src/core/fix.ts';
import { check, lint } from '../../../server/src/core/lint.ts';
import { factsOf } from '../../../server/src/core/rules/facts.ts';
import { RULES } from '../../../server/src/core/rules/index.ts';
import type { Finding, Rule } from '../../../server/src/core/rules/types.ts';
import { runs } from '../../runs.ts';
import { plainContext } from './context.ts';

const rule = (id: string, changes: Partial<Rule>): Rule => ({
  id,
  family: 'rule',
  says: 'A test.',
  severity: 'warning',
  docs: '',
  examples: { fires: [], silent: [] },
  check: () => [],
  ...changes,
});

describe('lint', () => {
  const facts = factsOf('one two three', plainContext());
  const span = (start: number, end: number) => ({ start, end });

  it('turns a rule that breaks into a finding and runs the others', () => {
    const broken = rule('rule/broken', {
      check: () => {
        throw new Error('no such thing');
      },
    });
    const sound = rule('rule/sound', { check: () => [{ message: 'Found.', span: span(4, 7) }] });
    const { findings } = check(facts, [broken, sound]);
    assert.deepEqual(
      findings.map((finding) => finding.rule),
      ['rule/internal', 'rule/sound'],
    );
    assert.match(findings[0]?.message ?? '', /rule\/broken could not finish: no such thing/);
  });

  it('reports detection that breaks down, whatever it threw', () => {
    const context = plainContext({
      clauses: [{ id: 'no-fault', title: 'No fault' }],
      coverage: () => {
        throw new Error('out of order');
      },
    });
    assert.deepEqual(
      lint('---\ndocument: settlement-agreement\n---\n', context).map((finding) => finding.rule),
      ['rule/internal'],
    );
  });

  it('stamps id and severity, keeps spans within the text, sorts, and says nothing twice', () => {
    const late = rule('rule/late', {
      check: () => [
        { message: 'b', span: span(9, 99) },
        { message: 'a', span: span(0, 3), severity: 'error' },
      ],
    });
    const twice = rule('rule/twice', {
      check: () => [
        { message: 'x', span: span(4, 7) },
        { message: 'x', span: span(4, 7) },
      ],
    });
    assert.deepEqual(check(facts, [twice, late]).findings, [
      { rule: 'rule/late', severity: 'error', message: 'a', span: span(0, 3) },
      { rule: 'rule/twice', severity: 'warning', message: 'x', span: span(4, 7) },
      { rule: 'rule/late', severity: 'warning', message: 'b', span: span(9, 13) },
    ]);
  });

  it('drops no problem of the parser, even when no rule claims it', () => {
    const broken = factsOf('{{ }}', plainContext());
    assert.ok(broken.reading.length > 0);
    assert.deepEqual(check(broken, []).findings.length, broken.reading.length);
    assert.deepEqual(
      check(broken, RULES).findings.filter(({ rule: id }) => id === 'template/missing-expression').length,
      1,
    );
  });

  it('takes any text', () => {
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      'if',
      ' a ',
      '|',
      '---\n',
      'variables:\n',
      '  x: money\n',
      '«',
      '[',
      ']',
      '____',
      'TBD',
      '\r\n',
      '# ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const finding of lint(text, plainContext())) {
          assert.notEqual(finding.rule, 'rule/internal', finding.message);
          assert.ok(
            finding.span.start >= 0 && finding.span.end <= text.length && finding.span.start <= finding.span.end,
          );
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('fix', () => {
  const finding = (start: number, end: number, text: string, safe = true): Finding => ({
    rule: 'rule/test',
    severity: 'warning',
    message: '',
    span: { start, end },
    fix: { title: 'Do it', safe, edits: [{ span: { start, end }, text }] },
  });

  it('makes safe fixes until none is left', () => {
    const find = (text: string): readonly Finding[] => {
      const at = text.indexOf('aa');
      return at < 0 ? [] : [finding(at, at + 2, 'a')];
    };
    assert.deepEqual(fix('aaaab', find), { text: 'ab', made: 3, findings: [] });
  });

  it('leaves what is not safe', () => {
    const find = (): readonly Finding[] => [finding(0, 1, 'x', false)];
    assert.deepEqual(fix('abc', find), { text: 'abc', made: 0, findings: find() });
  });

  it('gives up on fixes that undo each other', () => {
    const find = (text: string): readonly Finding[] => [finding(0, 1, text.startsWith('a') ? 'b' : 'a')];
    assert.ok(fix('a', find).made <= 10);
  });

  it('takes one of two that touch the same words, or insert at the same place', () => {
    const find = (text: string): readonly Finding[] =>
      text.length < 4 ? [finding(0, 2, 'XYZ'), finding(1, 3, 'no'), finding(3, 3, '!'), finding(3, 3, '!')] : [];
    assert.equal(fix('abc', find).text, 'XYZc!');
  });
});
