import { SETTING_TABLE, type SettingKey } from './keys.ts';
import type { OptionValue, RuleOption } from './option.ts';
import type { Resolved, Said } from './resolve.ts';

/** A value that counts, and the file and line (one-based) that say so; null where nothing does and the standard holds. */
export type ShownValue<T> = {
  readonly value: T;
  readonly from: { readonly file: string; readonly line: number } | null;
};

/** What a configuration comes to for a file, value by value. */
export type Shown = {
  readonly document: ShownValue<string | null>;
  readonly settings: Readonly<Record<SettingKey, ShownValue<string>>>;
  readonly rules: Readonly<Record<string, ShownRule>>;
};
export type ShownRule = {
  readonly severity: ShownValue<string>;
  readonly options?: Readonly<Record<string, ShownValue<OptionValue>>>;
};

type RuleInfo = { readonly id: string; readonly severity: string; readonly options?: readonly RuleOption[] };

/** Each value with its source. `today` is the day of the clock; a rule's severity without a source is its own. */
export function shownConfig({ said }: Resolved, rules: readonly RuleInfo[], today: string): Shown {
  const standards: Readonly<Record<SettingKey, string>> = {
    today,
    currency: 'USD',
    locale: 'en-US',
    date_style: 'long',
    sum_style: 'sign',
  };
  const settings = SETTING_TABLE.map(({ key }) => [key, shown(said.setting(key), standards[key])]);
  return {
    document: shown(said.document(), null),
    settings: Object.fromEntries(settings) as Shown['settings'],
    rules: Object.fromEntries(
      rules.map(({ id, severity, options = [] }) => {
        const set = options.map((option) => [option.name, shown(said.option(id, option.name), option.default)]);
        const rule = { severity: shown<string>(said.severity(id), severity) };
        return [id, set.length === 0 ? rule : { ...rule, options: Object.fromEntries(set) }];
      }),
    ),
  };
}

function shown<T>(said: Said<T> | undefined, standard: T): ShownValue<T> {
  return said === undefined
    ? { value: standard, from: null }
    : { value: said.value, from: { file: said.file, line: said.line } };
}
