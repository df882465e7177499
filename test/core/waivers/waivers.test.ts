import assert from 'node:assert/strict';
import { type Checked, check, rulesFor } from '../../../server/src/core/lint.ts';
import { factsOf, type LintContext } from '../../../server/src/core/rules/facts.ts';
import { runs } from '../../runs.ts';
import { plainContext } from '../rules/context.ts';

const TODAY = '2026-11-22';
const WHY = '-- open until Friday';

function checked(text: string, changes: Partial<LintContext> = {}): Checked {
  const context = plainContext({ today: TODAY, document: 'settlement-agreement', ...changes });
  return check(factsOf(text, context), rulesFor(context));
}

/** The findings that stand, as `rule at words`, without those that a text of a few words cannot avoid. */
function open(text: string, changes: Partial<LintContext> = {}): readonly string[] {
  return checked(text, changes)
    .findings.filter(({ rule }) => rule !== 'front-matter/missing-document')
    .map(({ rule, span }) => `${rule} at ${text.slice(span.start, span.end)}`);
}

const waived = (text: string): readonly string[] =>
  checked(text).waived.map(({ finding, waiver }) => `${finding.rule}: ${waiver.reason ?? ''}`);

describe('waivers', () => {
  it('take a finding of the next line aside, and keep it with its reason', () => {
    const text = `<!-- proviso-disable-next-line leftover/tbd ${WHY}; until 2026-12-31; by Dana -->\nDue TBD.\n\nPaid TBD.\n`;
    assert.deepEqual(open(text), ['leftover/tbd at TBD']);
    const [one, ...others] = checked(text).waived;
    assert.equal(others.length, 0);
    assert.equal(one?.finding.span.start, text.indexOf('TBD.'));
    assert.deepEqual(
      [one?.waiver.reason, one?.waiver.until, one?.waiver.by],
      ['open until Friday', '2026-12-31', 'Dana'],
    );
  });

  it('reach over the lines that go on the next one, and no further', () => {
    const note = `<!-- proviso-disable-next-line leftover/tbd ${WHY} -->`;
    const reached = (below: string) => checked(`${note}\n${below}`).waived.length;
    assert.equal(reached('Due\nTBD and\nTBD.\n'), 2, 'a paragraph');
    assert.equal(reached('\nDue TBD.\n\nTBD.\n'), 1, 'a blank line between');
    assert.equal(reached('1. Due TBD\n   or TBD.\n2. TBD.\n'), 2, 'a list item');
    assert.equal(reached('| a | b |\n|---|---|\n| TBD | TBD |\n\nTBD'), 2, 'a table');
    assert.equal(reached('# TBD\nTBD\n'), 1, 'a heading');
    assert.equal(reached('> TBD\n> TBD\n>\n> TBD\n'), 2, 'a quotation');
    assert.equal(reached('{% if a %}\nTBD\n{% endif %}'), 0, 'a tag');
  });

  it('hold from a comment to the one that ends them, or to the end', () => {
    const text = `TBD one\n\n<!-- proviso-disable leftover/tbd leftover/todo ${WHY} -->\n\nTBD TODO two\n\n<!-- proviso-enable leftover/tbd -->\n\nTBD TODO three\n`;
    assert.deepEqual(open(text), ['leftover/tbd at TBD', 'leftover/tbd at TBD']);
    assert.equal(checked(text).waived.length, 3);
    assert.deepEqual(open(`<!-- proviso-disable leftover/* ${WHY} -->\nTBD\n<!-- proviso-enable -->\n\nTODO`), [
      'leftover/todo at TODO',
    ]);
    assert.deepEqual(open('<!-- proviso-enable -->\n'), ['suppression/unused at <!-- proviso-enable -->']);
  });

  it('hold for a file wherever they stand', () => {
    assert.deepEqual(open(`TBD\n\nTBD\n\n<!-- proviso-disable-file leftover/tbd ${WHY} -->\n`), []);
  });

  it('stand in front matter as YAML comments', () => {
    const text = `---\ndocument: settlement-agreement\nvariables:\n  # proviso-disable-next-line variable/unused -- for later letters\n  account:\n    type: text\n    label: Account\n    example: A-1\n  other: { type: text, example: B }\n---\nText.\n`;
    assert.deepEqual(open(text), ['variable/unused at other']);
    assert.deepEqual(waived(text), ['variable/unused: for later letters']);
    const title = `---\ntitle: "a # proviso-disable-file leftover/tbd -- no"\ndescription: |\n  # proviso-disable-file leftover/tbd -- no\n---\nTBD\n`;
    assert.deepEqual(open(title), ['leftover/tbd at TBD']);
  });

  it('are never the place of a finding about the whole document', () => {
    const text = `<!-- proviso-disable-next-line front-matter/missing-document -- a snippet -->\nDear Sir,\n`;
    assert.deepEqual(checked(text, { document: undefined }).findings, []);
  });

  it('are text in code and in raw', () => {
    for (const [before, after] of [
      ['```\n', '\n```'],
      ['`', '`'],
      ['{% raw %}', '{% endraw %}'],
      ['{% comment %}', '{% endcomment %}'],
    ]) {
      assert.deepEqual(
        open(`${before}<!-- proviso-disable-file leftover/tbd ${WHY} -->${after}\n\nTBD\n`),
        ['leftover/tbd at TBD'],
        before,
      );
    }
  });

  it('count in their own file only', () => {
    const part = `<!-- proviso-disable-file leftover/tbd ${WHY} -->\n\nText.`;
    assert.deepEqual(open('{% render "parts/a" %}\n\nTBD', { resolve: () => part }), ['leftover/tbd at TBD']);
  });

  it('need a reason for errors', () => {
    const note = '<!-- proviso-disable-file leftover/tbd variable/unused -->';
    const text = `---\nvariables:\n  account: { type: text, example: A }\n---\n${note}\n\nTBD\n`;
    assert.deepEqual(open(text), [`suppression/no-reason at ${note}`, 'leftover/tbd at TBD']);
    assert.deepEqual(waived(text), ['variable/unused: ']);
  });

  it('end with their last day, and the finding comes back', () => {
    const note = (until: string) => `<!-- proviso-disable-file leftover/tbd ${WHY}; until ${until} -->`;
    assert.deepEqual(open(`${note(TODAY)}\nTBD`), [], 'the last day counts');
    const over = note('2026-11-21');
    assert.deepEqual(open(`${over}\nTBD`), [`suppression/expired at ${over}`, 'leftover/tbd at TBD']);
    assert.deepEqual(open(`${over}\nTBD`, { today: undefined }), [], 'no day, no end');
  });

  it('say what cannot be understood, with the way out', () => {
    const message = (comment: string) => {
      const { findings, waived: none } = checked(`${comment}\nTBD`);
      assert.equal(none.length, 0);
      assert.ok(findings.some(({ rule }) => rule === 'leftover/tbd'));
      return findings.find(({ rule }) => rule.startsWith('suppression/'))?.message ?? '';
    };
    assert.match(
      message(`<!-- proviso-disable-nextline leftover/tbd ${WHY} -->`),
      /Did you mean proviso-disable-next-line\?/,
    );
    assert.match(message(`<!-- proviso disable leftover/tbd ${WHY} -->`), /Did you mean proviso-disable\?/);
    assert.match(message('<!-- proviso-disable -- all of it -->'), /names no rule/);
    assert.match(
      message('<!-- proviso-disable leftover/tbd, because of Friday. -->'),
      /“Friday\.” is not the id of a rule/,
    );
    assert.match(message(`<!-- proviso-disable tbd ${WHY} -->`), /Did you mean leftover\/tbd\?/);
    assert.match(message(`<!-- proviso-disable leftovers/* ${WHY} -->`), /Did you mean leftover\/\*\?/);
    assert.match(message(`<!-- proviso-disable leftover/tbd ${WHY}; until 2026-02-30 -->`), /no date on the calendar/);
    assert.match(message(`<!-- proviso-disable leftover/tbd {{ why }} -->`), /cut by a tag/);
    assert.match(message(`<!-- proviso-disable leftover/tbd ${WHY}`), /never closed/);
  });

  it('do not hide what is said about them behind a blanket', () => {
    const unused = `<!-- proviso-disable-file leftover/todo ${WHY} -->\n`;
    assert.match(open(`<!-- proviso-disable-file suppression/* ${WHY} -->\n${unused}`).join(), /unknown-rule.*unused/);
    assert.deepEqual(open(`<!-- proviso-disable-file suppression/unused ${WHY} -->\n${unused}`), []);
    assert.deepEqual(open(`<!-- proviso-disable-file suppression/unused ${WHY} -->\n`), [
      'suppression/unused at suppression/unused',
    ]);
    assert.match(open('<!-- proviso-disable-file suppression/no-reason -->').join(), /suppression\/no-reason/);
  });

  it('never waive a check that broke down', () => {
    const context = plainContext({ document: 'settlement-agreement' });
    const broken = rulesFor(context).map((rule) =>
      rule.id !== 'leftover/todo'
        ? rule
        : {
            ...rule,
            check: () => {
              throw new Error('out of order');
            },
          },
    );
    const facts = factsOf(`<!-- proviso-disable-file rule/internal ${WHY} -->\n`, context);
    assert.ok(check(facts, broken).findings.some(({ rule }) => rule === 'rule/internal'));
    const silenced = plainContext({ severityOf: (id) => (id === 'rule/internal' ? 'off' : undefined) });
    const loud = broken.filter(({ id }) => id === 'leftover/todo');
    assert.equal(check(factsOf('', silenced), loud).findings.length, 1, 'nor switched off');
  });

  it('go when nothing needs them: the rule alone, or the comment with its line', () => {
    const fixed = (text: string): string => {
      const fix = checked(text).findings.find(({ rule }) => rule === 'suppression/unused')?.fix;
      const edit = fix?.edits[0] ?? assert.fail('no fix');
      assert.equal(fix?.safe, false);
      return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    };
    assert.equal(fixed(`One.\n\n<!-- proviso-disable-next-line leftover/tbd ${WHY} -->\nTwo.\n`), 'One.\n\nTwo.\n');
    assert.equal(
      fixed(`<!-- proviso-disable-file leftover/todo leftover/tbd ${WHY} -->\nTBD\n`),
      `<!-- proviso-disable-file leftover/tbd ${WHY} -->\nTBD\n`,
    );
    assert.equal(
      fixed(`---\ntitle: A\n# proviso-disable-file leftover/tbd ${WHY}\n---\nText.\n`),
      '---\ntitle: A\n---\nText.\n',
    );
  });

  it('take linear time', () => {
    const note = `<!-- proviso-disable-next-line leftover/tbd ${WHY} -->\n`;
    for (const text of [
      note.repeat(runs(1500)),
      `${note}TBD\n\n`.repeat(runs(1500)),
      `<!-- proviso-disable leftover/tbd ${WHY} --> `.repeat(runs(1500)),
      '<!-- proviso-disable '.repeat(runs(5000)),
      `---\n${`# proviso-disable-next-line leftover/tbd ${WHY}\n`.repeat(runs(1500))}---\n`,
      '<!-- proviso-disable {{ a }}'.repeat(runs(3000)),
    ]) {
      const { findings, waived: aside } = checked(text);
      assert.ok(findings.length + aside.length > 0);
    }
  }).timeout(60_000);
});

describe('a configured severity', () => {
  it('is that of every finding of the rule, and off is silence', () => {
    const severities = (severity: 'info' | 'off') =>
      checked('TBD\n\nTODO\n', { severityOf: (rule) => (rule === 'leftover/tbd' ? severity : undefined) })
        .findings.filter(({ rule }) => rule.startsWith('leftover/'))
        .map(({ rule, severity: said }) => `${rule} ${said}`);
    assert.deepEqual(severities('info'), ['leftover/tbd info', 'leftover/todo error']);
    assert.deepEqual(severities('off'), ['leftover/todo error']);
  });

  it('switches off what the parser finds, and what is said about waivers', () => {
    assert.deepEqual(open('{{ }}', { severityOf: (rule) => (rule.startsWith('template/') ? 'off' : undefined) }), []);
    const note = '<!-- proviso-disable-file leftover/tbd -- a -->';
    assert.deepEqual(open(note, { severityOf: (rule) => (rule === 'suppression/unused' ? 'off' : undefined) }), []);
  });
});
