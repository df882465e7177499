/** A key of the configuration, for documentation, schema and reader alike. */
export type KeyInfo = {
  readonly key: string;
  /** One or two sentences for people. */
  readonly says: string;
  /** What may stand there, in words. */
  readonly takes: string;
  /** What holds where the key is left out, in words. */
  readonly standard: string;
  /** YAML that sets it; run through the reader by a test. */
  readonly example: string;
};

/** The top-level keys, in the order in which the documentation lists them. */
export const CONFIG_TABLE = [
  {
    key: '$schema',
    says: 'The address of the schema, for editors. It changes nothing.',
    takes: 'a text',
    standard: 'none',
    example: '$schema: https://example.org/proviso-config.schema.json\n',
  },
  {
    key: 'root',
    says: 'True ends the search: configurations in the folders above do not count, and `render` and `extends` lead no further up than this folder.',
    takes: 'true or false',
    standard: 'false',
    example: 'root: true\n',
  },
  {
    key: 'extends',
    says: 'Other configurations, and packs, that this one builds on. Later entries win over earlier ones, and the file itself wins over all of them. Data only: nothing of what is named is run.',
    takes: 'a path that begins with ./ or ../, or the name of a package below node_modules; or a list of them',
    standard: 'nothing',
    example: 'extends:\n  - ./firm-pack\n  - ./shared/proviso.yml\n  - "@firm/letters"\n',
  },
  {
    key: 'ignore',
    says: 'Files that are never checked, as patterns from the folder of the configuration. A leading ! takes back what an earlier pattern, or an ignore file, leaves out.',
    takes: 'a pattern, or a list of them',
    standard: 'nothing; .gitignore and .provisoignore count in any case',
    example: 'ignore: [drafts/**, "!drafts/final/**"]\n',
  },
  {
    key: 'files',
    says: 'What kind of document the files of a pattern are, when their front matter does not say. The last pattern that fits wins.',
    takes: 'a group of patterns, each with a document kind',
    standard: 'only files that name their kind are checked',
    example: 'files:\n  "agreements/*.md": settlement-agreement\n',
  },
  {
    key: 'rules',
    says: 'Rules, or families of rules such as `clause/*`, with the severity of their findings and the options of the rule. A rule wins over its family.',
    takes: 'off, info, warn (or warning), error; or a group with `severity` and options',
    standard: 'what each rule says of itself',
    example:
      'rules:\n  clause/no-fault: error\n  wording/*: warn\n  leftover/todo: { severity: error, words: [CHECK] }\n',
  },
  {
    key: 'overrides',
    says: 'Rules for some files only. The last entry that fits wins, and every one of them wins over `rules`.',
    takes: 'a list of groups with `files` (a pattern or a list) and `rules`',
    standard: 'nothing',
    example: 'overrides:\n  - files: "forms/**"\n    rules: { leftover/blank: off }\n',
  },
  {
    key: 'settings',
    says: 'What letters are read and written with.',
    takes: 'a group with the keys below',
    standard: 'see below',
    example: 'settings:\n  today: 2026-11-22\n',
  },
] as const satisfies readonly KeyInfo[];

/** The keys of an entry of `overrides`. */
export const OVERRIDE_TABLE = [
  {
    key: 'files',
    says: 'The files that the entry is for, as patterns from the folder of the configuration.',
    takes: 'a pattern, or a list of them',
    standard: 'must be there',
    example: 'overrides: [{ files: "forms/**", rules: {} }]\n',
  },
  {
    key: 'rules',
    says: 'As `rules` above.',
    takes: 'a group of rules',
    standard: 'nothing',
    example: 'overrides: [{ files: "forms/**", rules: { leftover/blank: off } }]\n',
  },
] as const satisfies readonly KeyInfo[];

/** The keys of `settings`. */
export const SETTING_TABLE = [
  {
    key: 'today',
    says: 'The day to take for today, so that a check says the same tomorrow: for waivers that end, packs that take effect, and `"today" | date`.',
    takes: 'a day such as 2026-11-22',
    standard: 'the day of the clock',
    example: 'settings: { today: 2026-11-22 }\n',
  },
  {
    key: 'currency',
    says: 'The currency of sums: `| money` prints USD, GBP and EUR with their sign ($, £, €) and every other with its code.',
    takes: 'three capital letters of ISO 4217, such as USD',
    standard: 'USD',
    example: 'settings: { currency: GBP }\n',
  },
  {
    key: 'locale',
    says: 'How a date is written where `| date` names no format: en-US gives March 5, 2026 and en-GB gives 5 March 2026.',
    takes: 'en-US or en-GB',
    standard: 'en-US',
    example: 'settings: { locale: en-GB }\n',
  },
  {
    key: 'date_style',
    says: "The house's way of writing a date where `| date` names no format: long gives March 5, 2026, weekday Thursday, March 5, 2026, and iso 2026-03-05.",
    takes: 'long, weekday or iso',
    standard: 'long',
    example: 'settings: { date_style: weekday }\n',
  },
  {
    key: 'sum_style',
    says: "The house's way of writing a sum in figures: sign gives $720.00 and code USD 720.00.",
    takes: 'sign or code',
    standard: 'sign',
    example: 'settings: { sum_style: code }\n',
  },
] as const satisfies readonly KeyInfo[];

export type ConfigKey = (typeof CONFIG_TABLE)[number]['key'];
export type SettingKey = (typeof SETTING_TABLE)[number]['key'];

export const CONFIG_KEYS: readonly ConfigKey[] = CONFIG_TABLE.map(({ key }) => key);
export const OVERRIDE_KEYS: readonly string[] = OVERRIDE_TABLE.map(({ key }) => key);
export const SETTING_KEYS: readonly SettingKey[] = SETTING_TABLE.map(({ key }) => key);
