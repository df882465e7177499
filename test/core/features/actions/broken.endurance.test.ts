import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { actionsAt } from '../../../../server/src/core/features/actions/actions.ts';
import { editsOf } from '../../../../server/src/core/features/actions/edits.ts';
import { applyEdits, areDisjoint } from '../../../../server/src/core/text/edits.ts';
import { ENGINE, subjectOf } from '../subject.ts';

const LETTER = readFileSync('templates/letters/payment-plan-settlement.md', 'utf8');

describe('actions on half-written documents', () => {
  const head = LETTER.slice(0, LETTER.indexOf('---\n', 4) + 4);
  const body = LETTER.slice(head.length);
  const texts = [
    '',
    '---',
    '---\ndocument: settlement-agreement\n---\n',
    '---\ndocument: settlement-agreement\nvariables:\n---\n# x',
    '---\ndocument: settlement-agreement\nvariables: {}\n---\n1. {% if',
    '---\ndocument: settlement-agreement\nvariables: { a: money }\n---\n1. {{ a\n\n2. {% else %} {% endif %}\n',
    `---\ndocument: settlement-agreement\n${body.slice(0, 900)}`,
    head + body.slice(0, 700),
    head + body.slice(0, 1503),
    head + body.replaceAll('%}', ''),
    head + body.replaceAll('{% endif %}', ''),
    body.slice(0, 2000).replaceAll('\n', '\r\n'),
    `${head}${'1. '.repeat(200)}\n${'('.repeat(500)}\n§ § § 5 and 6 and`,
  ];
  texts.forEach((text, i) => {
    it(`answer, and their edits fit together: text ${i}`, () => {
      const { subject } = subjectOf(text);
      const findings = ENGINE.lint(subject.facts);
      const actions = actionsAt(subject, findings, { start: 0, end: text.length }, () => true);
      const seen = new Set<string>();
      for (const { doing } of actions) {
        // One of each sort: the whole list would take minutes.
        if (seen.has(doing.do) || seen.size > 12) continue;
        seen.add(doing.do);
        const done = editsOf(doing, subject, findings);
        if (!('edits' in done)) continue;
        assert.ok(areDisjoint(done.edits), `${doing.do} overlaps itself`);
        assert.ok(done.edits.every(({ span }) => span.start <= span.end && span.end <= text.length));
        applyEdits(text, done.edits);
      }
    });
  });
});
