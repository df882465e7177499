import { actionsAt, keyOf } from '../../core/features/actions/actions.ts';
import type { Action } from '../../core/features/actions/doing.ts';
import { editsOf } from '../../core/features/actions/edits.ts';
import { harms } from '../../core/features/actions/judged.ts';
import type { Subject } from '../../core/features/subject.ts';
import type { Checked } from '../../core/lint.ts';
import type { Finding } from '../../core/rules/types.ts';
import { applyEdits, areDisjoint } from '../../core/text/edits.ts';
import { familyOf } from '../../core/waivers/apply.ts';

/** A suggestion that was taken: the rule of its finding, and what was done. */
export type Taken = { readonly rule: string; readonly title: string };

/** A text after the suggestions that were taken, what is found in it, and the findings that none of them mends. */
export type Suggested = {
  readonly text: string;
  readonly checked: Checked;
  readonly taken: readonly Taken[];
  readonly left: readonly Finding[];
};

/** What is needed to try a suggestion: how to read a text, and how to check it. */
export type Trial = {
  readonly subject: (text: string) => Subject;
  readonly check: (text: string) => Checked;
};

/** More suggestions than this are not taken in one text: each is tried out on all of it. */
const MOST_TAKEN = 100;

/**
 * Takes suggestions for the findings of these rules (`clause/no-fault`, `clause/*`), one after the other: of each finding the first
 * that mends it and leaves no finding that was not there before. A waiver is no repair and is never taken.
 */
export function takeSuggestions(text: string, checked: Checked, rules: readonly string[], trial: Trial): Suggested {
  const taken: Taken[] = [];
  const refused = new Set<string>();
  let now = { text, checked };
  while (taken.length < MOST_TAKEN) {
    const finding = now.checked.findings.find((one) => isNamed(one, rules) && !refused.has(nameOf(one)));
    if (finding === undefined) break;
    const better = mended(now, finding, trial);
    if (better === undefined) refused.add(nameOf(finding));
    else {
      taken.push({ rule: finding.rule, title: better.title });
      now = better;
    }
  }
  return { ...now, taken, left: now.checked.findings.filter((one) => isNamed(one, rules)) };
}

function isNamed({ rule }: Finding, rules: readonly string[]): boolean {
  return rules.includes(rule) || rules.includes(familyOf(rule));
}

type State = { readonly text: string; readonly checked: Checked };

function mended(now: State, finding: Finding, trial: Trial): (State & { readonly title: string }) | undefined {
  const subject = trial.subject(now.text);
  const { findings } = now.checked;
  for (const { title, doing } of suggestionsFor(subject, finding, findings)) {
    const done = editsOf(doing, subject, findings);
    if (!('edits' in done) || done.edits.length === 0 || !areDisjoint(done.edits)) continue;
    const text = applyEdits(now.text, done.edits);
    if (text === now.text) continue;
    const checked = trial.check(text);
    if (
      isBetter(now.checked, checked, finding) &&
      harms(subject.facts.coverage, trial.subject(text).facts.coverage).length === 0
    )
      return { text, checked, title };
  }
  return undefined;
}

/** The preferred one first, and each only once. */
function suggestionsFor(subject: Subject, finding: Finding, all: readonly Finding[]): readonly Action[] {
  const { rule, message, at } = keyOf(finding);
  const own = actionsAt(subject, all, finding.span, (kind) => kind === 'quickfix', [finding]).filter(
    ({ doing, finding: key }) =>
      doing.do !== 'waive' &&
      doing.do !== 'fix-kind' &&
      key !== undefined &&
      key.rule === rule &&
      key.message === message &&
      key.at === at,
  );
  return [...own.filter(({ preferred }) => preferred === true), ...own.filter(({ preferred }) => preferred !== true)];
}

/**
 * The finding is gone and none came. Of a clause that was missing and of which a part now stands, the notes on the other parts are
 * none that came: there only errors count, and no clause may stand worse (see `harms`).
 */
function isBetter(before: Checked, after: Checked, finding: Finding): boolean {
  const had = counted(before.findings, nameOf);
  const has = counted(after.findings, nameOf);
  if ((has.get(nameOf(finding)) ?? 0) >= (had.get(nameOf(finding)) ?? 0)) return false;
  const counts = ({ rule, severity }: Finding): boolean => severity === 'error' || !rule.startsWith('clause/');
  const kinds = counted(before.findings.filter(counts), kindOf);
  for (const [kind, count] of counted(after.findings.filter(counts), kindOf))
    if (count > (kinds.get(kind) ?? 0)) return false;
  return true;
}

function counted(findings: readonly Finding[], name: (finding: Finding) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(name(finding), (counts.get(name(finding)) ?? 0) + 1);
  return counts;
}

function nameOf(finding: Finding): string {
  return `${finding.rule} ${finding.element ?? ''} ${finding.message}`;
}

/** Of a clause, the errors on its parts are one kind: which part is told apart changes with what else is there. */
function kindOf({ rule, element = '', severity }: Finding): string {
  return rule.startsWith('clause/') ? `${rule} ${severity}` : `${rule} ${element} ${severity}`;
}
