import { nearest } from '../text/distance.ts';
import type { Span } from '../text/span.ts';
import {
  type KnownNames,
  type Placed,
  type RuleSetting,
  type RuleSettings,
  type RuleSeverity,
  SEVERITY_WORDS,
} from './config.ts';
import { globFault } from './glob.ts';
import { type OptionValue, type RuleOption, readOption } from './option.ts';
import { type Report, wrongType } from './report.ts';
import type { Tree } from './tree.ts';

/** Reads `rules:`: ids or families, each with a severity or a group of `severity` and options. */
export function readRules(value: Tree, known: KnownNames, report: Report): RuleSettings {
  const settings = new Map<string, RuleSetting>();
  if (value.kind !== 'map') {
    wrongType(report, '“rules”', 'a group of rules, each with its severity: clause/no-fault: warning', value);
    return settings;
  }
  const names = new Set([...known.rules, ...known.rules.map(familyOf)]);
  for (const { key, keySpan, value: set } of value.entries) {
    const setting = readSetting(key, set, known.optionsOf?.(key) ?? [], report);
    if (!names.has(key)) unknownRule(key, keySpan, names, report);
    else if (setting !== undefined) settings.set(key, setting);
  }
  return settings;
}

function readSetting(rule: string, value: Tree, known: readonly RuleOption[], report: Report): RuleSetting | undefined {
  if (value.kind !== 'map') {
    const severity = readSeverity(rule, value, report);
    return severity && { severity, options: new Map() };
  }
  if (value.entries.length === 0) {
    wrongType(report, `“${rule}”`, `one of ${SEVERITY_WORDS.join(', ')}, or a group with “severity”`, value);
    return undefined;
  }
  const options = new Map<string, Placed<OptionValue>>();
  let severity: Placed<RuleSeverity> | undefined;
  for (const { key, keySpan, value: set } of value.entries) {
    const option = known.find(({ name }) => name === key);
    const read = option && readOption(rule, option, set, report);
    if (read !== undefined) options.set(key, { value: read, span: set.span });
    if (key === 'severity') severity = readSeverity(rule, set, report);
    else if (option === undefined) unknownOption(rule, key, keySpan, known, report);
  }
  return { ...(severity === undefined ? {} : { severity }), options };
}

function unknownOption(rule: string, key: string, span: Span, known: readonly RuleOption[], report: Report): void {
  const keys = ['severity', ...known.map(({ name }) => name)];
  const meant = nearest(key, keys);
  const way = meant === undefined ? `It takes ${keys.join(', ')}.` : `Did you mean ${meant}?`;
  report('unknown-key', `“${key}” is no option of ${rule}. ${way}`, span, meant);
}

/** Reads a list of patterns, or a single one. A leading `!` is taken in `ignore` only. */
export function readPatterns(value: Tree, key: 'ignore' | 'files', report: Report): readonly Placed<string>[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string') {
      const pattern = readPattern(item.value, item.span, key === 'ignore', report);
      return pattern === undefined ? [] : [{ value: pattern, span: item.span }];
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

function readSeverity(rule: string, value: Tree, report: Report): Placed<RuleSeverity> | undefined {
  const word = value.kind === 'scalar' ? value.value : undefined;
  const severity = SEVERITY_WORDS.find((known) => known === word);
  if (severity !== undefined) return { value: severity === 'warn' ? 'warning' : severity, span: value.span };
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
