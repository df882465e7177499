import type { Severity, Span } from '../text/span.ts';
import type { SettingKey } from './keys.ts';
import type { OptionValue, RuleOption } from './option.ts';

/** The names under which a folder may hold a configuration, the one that counts first. A package.json counts by its `proviso`. */
export const CONFIG_NAMES: readonly string[] = [
  '.proviso.yml',
  '.proviso.yaml',
  '.proviso.json',
  '.proviso.jsonc',
  'package.json',
];

/** What may be written for a rule's severity; `warn` is another way to write `warning`. */
export const SEVERITY_WORDS = ['off', 'info', 'warn', 'warning', 'error'] as const;

/** What a configuration says of a rule. */
export type RuleSeverity = Severity | 'off';

/** A value and its place in the file that says it: offsets into that file's text. */
export type Placed<T> = { readonly value: T; readonly span: Span };

/** What one file says of one rule or family. */
export type RuleSetting = {
  readonly severity?: Placed<RuleSeverity>;
  readonly options: ReadonlyMap<string, Placed<OptionValue>>;
};

/** Settings by the id of a rule, or by a family: `clause/*`. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** One configuration file, read. Patterns are seen from its folder, or from that of the configuration that extends it. */
export type Config = {
  /** True ends the search: the configurations of the folders above do not count. */
  readonly root: boolean;
  /** What it builds on, the later entry winning. */
  readonly extends: readonly Placed<string>[];
  /** In order; a leading `!` takes back what an earlier one ignores. */
  readonly ignore: readonly Placed<string>[];
  /** Which kind of document the files of a pattern are, when they do not say so themselves. Later ones win. */
  readonly files: readonly { readonly pattern: string; readonly document: string; readonly span: Span }[];
  readonly rules: RuleSettings;
  /** Settings of rules for some files only. Later ones win. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: RuleSettings }[];
  readonly settings: { readonly [key in SettingKey]?: Placed<string> };
};

export const EMPTY_CONFIG: Config = {
  root: false,
  extends: [],
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
  /** The options of a rule, by its id. */
  readonly optionsOf?: (rule: string) => readonly RuleOption[];
};
