import type { Config, RuleSettings, RuleSeverity } from './config.ts';
import { type Glob, globOf } from './glob.ts';
import { familyOf } from './rule-settings.ts';

/** A configuration and the folder that holds it: relative to the workspace's root, forward slashes, '' for the root. */
export type ConfigAt = { readonly folder: string; readonly config: Config };

/** What the configurations above a file say of it. */
export type Resolved = {
  /** The kind of document that the file is when it does not say so itself. */
  readonly document?: string;
  readonly ignored: boolean;
  /** The severity of a rule, by id; undefined where no configuration speaks of it. */
  readonly severityOf: (rule: string) => RuleSeverity | undefined;
  /** The civil date to take for today. */
  readonly today?: string;
};

/**
 * Lays the configurations above a file over each other: the nearer to the file wins, and within one the later entry, an
 * override over `rules`, and a rule's id over its family. The order of the chain does not matter; a folder that is not above
 * the file says nothing. With a `root: true` among them, those above it say nothing either. `path` is relative to the
 * workspace's root, with forward slashes.
 */
export function resolveConfig(chain: readonly ConfigAt[], path: string): Resolved {
  const above = chain
    .flatMap(({ folder, config }) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      return path.startsWith(prefix) ? [{ config, depth: prefix.length, inside: path.slice(prefix.length) }] : [];
    })
    .sort((a, b) => a.depth - b.depth);
  const counted = above.slice(
    Math.max(
      0,
      above.findLastIndex(({ config }) => config.root),
    ),
  );
  const ignored = counted.reduce((before, { config, inside }) => isIgnored(config, inside, before), false);
  const document = counted
    .flatMap(({ config, inside }) => config.files.filter(({ pattern }) => matches(pattern, inside)))
    .at(-1)?.document;
  const today = counted.flatMap(({ config }) => config.settings.today ?? []).at(-1);
  const settings = counted.flatMap(({ config, inside }) => [config.rules, ...overriding(config, inside)]).reverse();
  return {
    ...(document === undefined ? {} : { document }),
    ignored,
    severityOf: (rule) => severityIn(settings, rule),
    ...(today === undefined ? {} : { today }),
  };
}

function isIgnored({ ignore }: Config, path: string, before: boolean): boolean {
  return ignore.reduce((ignored, pattern) => {
    const back = pattern.startsWith('!');
    return ignored === back && matches(back ? pattern.slice(1) : pattern, path) ? !back : ignored;
  }, before);
}

function overriding({ overrides }: Config, path: string): readonly RuleSettings[] {
  return overrides.filter(({ files }) => files.some((pattern) => matches(pattern, path))).map(({ rules }) => rules);
}

function severityIn(settings: readonly RuleSettings[], rule: string): RuleSeverity | undefined {
  for (const rules of settings) {
    const severity = rules.get(rule) ?? rules.get(familyOf(rule));
    if (severity !== undefined) return severity;
  }
  return undefined;
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
