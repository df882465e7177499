import { lineIndex, positionAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Config, Placed, RuleSetting, RuleSettings, RuleSeverity } from './config.ts';
import { type Glob, globOf } from './glob.ts';
import { type IgnoreAt, type IgnoredBy, ignoredBy } from './ignore-file.ts';
import type { SettingKey } from './keys.ts';
import type { OptionValue } from './option.ts';
import { familyOf } from './rule-settings.ts';

/**
 * A configuration and the folder that its patterns are seen from: relative to the workspace's root, forward slashes, '' for the
 * root. Where one extends another, both have the folder of the one that extends, and the extended one comes before it.
 */
export type ConfigAt = {
  readonly folder: string;
  readonly config: Config;
  /** The file's path from the root, and its text: for saying where a value comes from. */
  readonly file: string;
  readonly text: string;
};

/** A value and where it was said: the file's path from the root, and the line, one-based. */
export type Said<T> = { readonly value: T; readonly file: string; readonly line: number };

/** What the configurations above a file say of it. */
export type Resolved = {
  /** The kind of document that the file is when it does not say so itself. */
  readonly document?: string;
  readonly ignored: boolean;
  /** The pattern that leaves the file out, and where it stands. */
  readonly ignoredBy?: IgnoredBy;
  /** The severity of a rule, by id; undefined where no configuration speaks of it. */
  readonly severityOf: (rule: string) => RuleSeverity | undefined;
  /** An option of a rule, by id and name; undefined where no configuration sets it. */
  readonly optionOf: (rule: string, option: string) => OptionValue | undefined;
  /** The civil date to take for today. */
  readonly today?: string;
  /** What letters are written with. */
  readonly written: Written;
  /** Each value with the place where it was said. */
  readonly said: {
    readonly document: () => Said<string> | undefined;
    readonly severity: (rule: string) => Said<RuleSeverity> | undefined;
    readonly option: (rule: string, option: string) => Said<OptionValue> | undefined;
    readonly setting: (key: SettingKey) => Said<string> | undefined;
  };
};

/**
 * Lays the configurations above a file over each other: the nearer to the file wins, and within one the later entry, an
 * override over `rules`, and a rule's id over its family. The order of the chain does not matter but among those of one folder; a
 * folder that is not above the file says nothing. With a `root: true` among them, those above it say nothing either. `path` is
 * relative to the workspace's root, with forward slashes; `ignores` are the ignore files above it, outermost first.
 */
export function resolveConfig(chain: readonly ConfigAt[], path: string, ignores: readonly IgnoreAt[] = []): Resolved {
  const counted = countedAbove(chain, path);
  const left = leftOut(counted, ignoredBy(ignores, path));
  const files = counted.flatMap(({ at, inside }) =>
    at.config.files
      .filter(({ pattern }) => matches(pattern, inside))
      .map(({ document, span }) => ({ at, value: document, span })),
  );
  const groups = counted.flatMap(({ at, inside }) => groupsOf(at, inside)).reverse();
  const setting = (key: SettingKey): Found<string> | undefined =>
    counted.flatMap(({ at }) => found(at, at.config.settings[key]) ?? []).at(-1);
  const severity = (rule: string) => inGroups(groups, rule, (one) => one.severity);
  const option = (rule: string, name: string) => inGroups(groups, rule, ({ options }) => options.get(name));
  const document = files.at(-1);
  const today = setting('today')?.value;
  const written = WRITTEN.flatMap((key) => {
    const value = setting(key)?.value;
    return value === undefined ? [] : [[key, value]];
  });
  return {
    ...(document === undefined ? {} : { document: document.value }),
    ignored: left !== undefined,
    ...(left === undefined ? {} : { ignoredBy: left }),
    severityOf: (rule) => severity(rule)?.value,
    optionOf: (rule, name) => option(rule, name)?.value,
    ...(today === undefined ? {} : { today }),
    written: Object.fromEntries(written) as Written,
    said: {
      document: () => document && said(document),
      severity: (rule) => said(severity(rule)),
      option: (rule, name) => said(option(rule, name)),
      setting: (key) => said(setting(key)),
    },
  };
}

const WRITTEN = ['currency', 'locale', 'date_style', 'sum_style'] as const;
/** What letters are written with, as far as a configuration says. */
export type Written = { readonly [key in (typeof WRITTEN)[number]]?: string };

type Counted = { readonly at: ConfigAt; readonly inside: string };
type Found<T> = { readonly at: ConfigAt; readonly value: T; readonly span: Span };

/** The configurations that count for a file, outermost first, with its path as each sees it. */
function countedAbove(chain: readonly ConfigAt[], path: string): readonly Counted[] {
  const above = chain
    .flatMap((at) => {
      const prefix = at.folder === '' ? '' : `${at.folder}/`;
      return path.startsWith(prefix) ? [{ at, depth: prefix.length, inside: path.slice(prefix.length) }] : [];
    })
    .sort((a, b) => a.depth - b.depth);
  const top = above.findLast(({ at }) => at.config.root)?.depth ?? 0;
  return above.filter(({ depth }) => depth >= top);
}

/** What leaves the file out in the end: configurations have the last word over ignore files. */
function leftOut(counted: readonly Counted[], before: IgnoredBy | undefined): IgnoredBy | undefined {
  return counted.reduce(
    (left, { at, inside }) =>
      at.config.ignore.reduce((ignored, { value: pattern, span }) => {
        const back = pattern.startsWith('!');
        if ((ignored !== undefined) !== back || !matches(back ? pattern.slice(1) : pattern, inside)) return ignored;
        return back ? undefined : { file: at.file, line: lineOf(at, span), pattern };
      }, left),
    before,
  );
}

type Group = { readonly at: ConfigAt; readonly rules: RuleSettings };

/** What one configuration says of rules for a file: `rules`, then the overrides that fit. */
function groupsOf(at: ConfigAt, inside: string): readonly Group[] {
  const { rules, overrides } = at.config;
  const fitting = overrides.filter(({ files }) => files.some((pattern) => matches(pattern, inside)));
  return [rules, ...fitting.map((one) => one.rules)].map((one) => ({ at, rules: one }));
}

function inGroups<T>(
  groups: readonly Group[],
  rule: string,
  pick: (setting: RuleSetting) => Placed<T> | undefined,
): Found<T> | undefined {
  for (const { at, rules } of groups) {
    for (const setting of [rules.get(rule), rules.get(familyOf(rule))]) {
      const placed = setting && pick(setting);
      if (placed !== undefined) return { at, ...placed };
    }
  }
  return undefined;
}

function found<T>(at: ConfigAt, placed: Placed<T> | undefined): Found<T> | undefined {
  return placed && { at, ...placed };
}

function said<T>(one: Found<T> | undefined): Said<T> | undefined {
  return one && { value: one.value, file: one.at.file, line: lineOf(one.at, one.span) };
}

function lineOf({ text }: ConfigAt, { start }: Span): number {
  return positionAt(lineIndex(text), start).line + 1;
}

function matches(pattern: string, path: string): boolean {
  let glob = GLOBS.get(pattern);
  if (glob === undefined) {
    if (GLOBS.size >= MOST_GLOBS) GLOBS.clear();
    glob = globOf(pattern);
    GLOBS.set(pattern, glob);
  }
  return glob(path);
}

/** A memory only: one pattern is asked about many files. */
const GLOBS = new Map<string, Glob>();
const MOST_GLOBS = 500;
