import { nearest } from '../text/distance.ts';
import type { Span } from '../text/span.ts';
import { type KnownNames, type RuleSettings, type RuleSeverity, SEVERITY_WORDS } from './config.ts';
import { globFault } from './glob.ts';
import { type Report, wrongType } from './report.ts';
import type { Tree } from './tree.ts';

/** Reads `rules:`: ids or families, each with a severity or `{ severity: … }`. */
export function readRules(value: Tree, known: KnownNames, report: Report): RuleSettings {
  const settings = new Map<string, RuleSeverity>();
  if (value.kind !== 'map') {
    wrongType(report, '“rules”', 'a group of rules, each with its severity: clause/no-fault: warning', value);
    return settings;
  }
  const names = new Set([...known.rules, ...known.rules.map(familyOf)]);
  for (const { key, keySpan, value: set } of value.entries) {
    const severity = readSeverity(key, set, report);
    if (!names.has(key)) unknownRule(key, keySpan, names, report);
    else if (severity !== undefined) settings.set(key, severity);
  }
  return settings;
}

/** Reads a list of patterns, or a single one. A leading `!` is taken in `ignore` only. */
export function readPatterns(value: Tree, key: 'ignore' | 'files', report: Report): readonly string[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string') {
      return readPattern(item.value, item.span, key === 'ignore', report) ?? [];
    }
    wrongType(report, `“${key}”`, 'a list of patterns, such as "drafts/**"', item);
    return [];
  });
}

/** A pattern that a glob can be made of; undefined, with a problem, when it is none. */
export function readPattern(pattern: string, span: Span, negatable: boolean, report: Report): string | undefined {
  if (pattern.startsWith('!') && !negatable) {
    report('bad-pattern', 'Only “ignore” takes patterns back with “!”. Write which files are meant.', span);
    return undefined;
  }
  const fault = globFault(pattern.replace(/^!/, ''));
  if (fault === undefined) return pattern;
  report('bad-pattern', `The pattern “${pattern.slice(0, 60)}” ${fault}.`, span);
  return undefined;
}

/** The name for all rules of a rule's family. */
export function familyOf(rule: string): string {
  return `${rule.split('/', 1)[0]}/*`;
}

function readSeverity(rule: string, value: Tree, report: Report): RuleSeverity | undefined {
  if (value.kind === 'map') {
    for (const { key, keySpan } of value.entries) {
      if (key === 'severity') continue;
      report(
        'unknown-key',
        `“${key}” is no key of a rule. The keys are severity.`,
        keySpan,
        nearest(key, ['severity']),
      );
    }
    const severity = value.entries.find(({ key }) => key === 'severity');
    if (severity !== undefined && severity.value.kind !== 'map') return readSeverity(rule, severity.value, report);
    wrongType(report, `“${rule}”`, `one of ${SEVERITY_WORDS.join(', ')}, or a group with “severity”`, value);
    return undefined;
  }
  const word = value.kind === 'scalar' ? value.value : undefined;
  const severity = SEVERITY_WORDS.find((known) => known === word);
  if (severity !== undefined) return severity === 'warn' ? 'warning' : severity;
  const meant = typeof word === 'string' ? nearest(word, SEVERITY_WORDS) : undefined;
  if (meant === undefined) wrongType(report, `“${rule}”`, `one of ${SEVERITY_WORDS.join(', ')}`, value);
  else report('bad-value', `There is no severity “${word}”. Did you mean ${meant}?`, value.span, meant);
  return undefined;
}

function unknownRule(key: string, span: Span, names: ReadonlySet<string>, report: Report): void {
  const bare = key.includes('/') ? undefined : [...names].find((name) => name.endsWith(`/${key}`));
  const meant = bare ?? nearest(key, names);
  const way = meant === undefined ? '“proviso list rules” names them all.' : `Did you mean ${meant}?`;
  report('unknown-rule', `There is no rule ${key}. ${way}`, span, meant);
}
