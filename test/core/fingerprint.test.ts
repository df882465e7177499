import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Around } from '../../server/src/core/engine.ts';
import { openEngine, packClause } from '../../server/src/core/engine.ts';
import { fingerprintsOf } from '../../server/src/core/fingerprint.ts';
import { PACK_FILES } from '../pack.ts';

const engine = openEngine(PACK_FILES);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const AROUND: Around = { resolve: (wanted) => packClause(wanted, engine.packFile) };

/** The fingerprints of a text's findings, beside their rules. */
function named(text: string, document = 'letters/a.md'): readonly string[] {
  const { findings, waived } = engine.check(engine.read(text, AROUND));
  const all = [...findings, ...waived.map(({ finding }) => finding)];
  const names = fingerprintsOf({ document, text, findings: all }, digest);
  return all.map((finding) => `${finding.rule} ${names.get(finding)}`).sort();
}

const HEAD = '---\ndocument: validation-request\nvariables:\n  amount: money\n---\n';
const PAYS = 'The Customer shall pay {{ amount | money }} to the [COMPANY] by noon.';
const OTHER = 'The Company mails {{ }} a receipt.';
const joined = (...parts: readonly string[]): string => `${HEAD}${parts.join('\n\n')}\n`;
/** An agreement of the library that lacks two clauses and has two slips. */
const ADDED = '22. The mail goes to [AGENCY] and {{ }}.\n';
const LETTER = engine.library.letters
  .find(({ id }) => id === 'lump-sum-settlement')!
  .text.replace('8. {% render "clauses/stop-collection" %}\n\n', '')
  .replace('20. {% render "clauses/jurisdiction" %}\n\n', '')
  .replace('## Signatures', `${ADDED}\n## Signatures`);

describe('fingerprints of findings', () => {
  const before = named(LETTER);

  it('are there for what is missing and for what is said', () => {
    for (const rule of [
      'clause/stop-collection',
      'clause/jurisdiction',
      'leftover/bracket',
      'template/missing-expression',
    ])
      assert.ok(
        before.some((name) => name.startsWith(`${rule} `)),
        before.join('\n'),
      );
    assert.ok(before.every((name) => / [0-9a-f]{32}$/.test(name)));
    assert.equal(new Set(before).size, before.length);
  });

  it('stay when lines come before and between', () => {
    const longer = LETTER.replace("Drafter's note.", "Drafter's note.\nRead it twice.\n\nThen once more.")
      .replace('The Parties agree:', 'A list follows, in order of time.\n\nThe Parties agree:')
      .replace('## Signatures', 'Each page has a number.\n\n## Signatures');
    assert.notEqual(longer, LETTER);
    assert.deepEqual(named(longer), before);
  });

  it('stay when paragraphs change places, or are wrapped anew', () => {
    const value = '18. {% render "clauses/credit-value" %}\n\n';
    const moved = LETTER.replace(value, '').replace('3. {%', `${value}3. {%`);
    assert.deepEqual(named(moved), before);
    const early = LETTER.replace(ADDED, '').replace('The Parties agree:\n', `The Parties agree:\n\n${ADDED}`);
    assert.deepEqual(named(early), before);
    assert.deepEqual(named(LETTER.replace('goes to [AGENCY]', 'goes to\n    [AGENCY]')), before);
  });

  it('stay when something else is renamed', () => {
    const signed = LETTER.replace('variables:\n', 'variables:\n  page_total: { type: integer, default: 3 }\n').replace(
      '## Signatures',
      '## Signatures\n\nPages: {{ page_total }}',
    );
    assert.deepEqual(named(signed.replaceAll('page_total', 'sheets')), named(signed));
  });

  it('stay when the line ends do not', () => assert.deepEqual(named(LETTER.replaceAll('\n', '\r\n')), before));

  it('change with the words of their own place alone', () => {
    const now = named(LETTER.replace('[AGENCY]', '[COURT]'));
    // Of a clause that is taken back, the words that do it stand in the same sentence.
    const ofWords = (name: string): boolean => !name.startsWith('clause/');
    const gone = before.filter((name) => ofWords(name) && !now.includes(name));
    const come = now.filter((name) => ofWords(name) && !before.includes(name));
    assert.deepEqual(
      [gone, come].map((names) => names.map((name) => name.split(' ')[0])),
      [['leftover/bracket'], ['leftover/bracket']],
    );
  });

  it('differ from document to document', () => {
    const there = new Set(named(LETTER, 'letters/b.md'));
    assert.ok(before.every((name) => !there.has(name)));
  });

  it('tell the same words in two places apart, and keep the first when a third comes', () => {
    const rule = (names: readonly string[]) => names.filter((name) => name.startsWith('template/missing-expression '));
    const two = rule(named(joined(OTHER, PAYS, OTHER)));
    assert.equal(new Set(two).size, 2);
    const three = rule(named(joined(OTHER, PAYS, OTHER, OTHER)));
    assert.ok(two.every((name) => three.includes(name)));
    assert.equal(new Set(three).size, 3);
  });

  it('name an incomplete clause by what it lacks: lacking more is another finding', () => {
    const about = (lacking: readonly string[]) => {
      const span = { start: 0, end: 4 };
      const finding = { rule: 'clause/x', severity: 'error', message: 'm', span, about: lacking } as const;
      return fingerprintsOf({ document: 'a.md', text: 'text', findings: [finding] }, digest).get(finding);
    };
    assert.equal(about(['e1']), about(['e1']));
    assert.notEqual(about(['e1']), about(['e1', 'e2']));
    assert.notEqual(about([]), about(['']));
  });

  it('never meet within a text, whatever is found', () => {
    const text = 'One, one two.\n\nOne two two.';
    const found = fc.record({
      rule: fc.constantFrom('a/b', 'c/d'),
      element: fc.option(fc.constantFrom('e1', ''), { nil: undefined }),
      about: fc.option(fc.array(fc.constantFrom('one', 'two')), { nil: undefined }),
      start: fc.nat({ max: text.length }),
    });
    fc.assert(
      fc.property(fc.array(found, { maxLength: 20 }), (all) => {
        const findings = all.map(({ rule, element, about, start }) => ({
          rule,
          severity: 'info' as const,
          message: '',
          span: { start, end: Math.min(text.length, start + 3) },
          ...(element === undefined ? {} : { element }),
          ...(about === undefined ? {} : { about }),
        }));
        const names = [...fingerprintsOf({ document: 'a.md', text, findings }, digest).values()];
        assert.equal(new Set(names).size, findings.length);
      }),
    );
  });
});
