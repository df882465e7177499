import type { Severity } from '../text/span.ts';

/** The names under which a folder may hold a configuration, the one that counts first. A package.json counts by its `proviso`. */
export const CONFIG_NAMES: readonly string[] = [
  '.proviso.yml',
  '.proviso.yaml',
  '.proviso.json',
  '.proviso.jsonc',
  'package.json',
];

/** The top-level keys, in the order in which the documentation lists them. */
export const CONFIG_KEYS = ['$schema', 'root', 'ignore', 'files', 'rules', 'overrides', 'settings'] as const;
export const OVERRIDE_KEYS = ['files', 'rules'] as const;
export const SETTING_KEYS = ['today'] as const;

/** What may be written for a rule's severity; `warn` is another way to write `warning`. */
export const SEVERITY_WORDS = ['off', 'info', 'warn', 'warning', 'error'] as const;

/** What a configuration says of a rule. */
export type RuleSeverity = Severity | 'off';

/** Severities by the id of a rule, or by a family: `clause/*`. */
export type RuleSettings = ReadonlyMap<string, RuleSeverity>;

/** One configuration file, read. Patterns are seen from its folder. */
export type Config = {
  /** True ends the search: the configurations of the folders above do not count. */
  readonly root: boolean;
  /** In order; a leading `!` takes back what an earlier one ignores. */
  readonly ignore: readonly string[];
  /** Which kind of document the files of a pattern are, when they do not say so themselves. Later ones win. */
  readonly files: readonly { readonly pattern: string; readonly document: string }[];
  readonly rules: RuleSettings;
  /** Severities for some files only. Later ones win. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: RuleSettings }[];
  readonly settings: { readonly today?: string };
};

export const EMPTY_CONFIG: Config = {
  root: false,
  ignore: [],
  files: [],
  rules: new Map(),
  overrides: [],
  settings: {},
};

/** The names that a configuration may use. */
export type KnownNames = {
  /** The ids of all rules. */
  readonly rules: readonly string[];
  /** The document kinds. */
  readonly kinds: readonly string[];
};
