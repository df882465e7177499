import { nearest } from '../text/distance.ts';
import type { Problem, Span } from '../text/span.ts';
import { type Config, EMPTY_CONFIG, type KnownNames, type Placed } from './config.ts';
import { CONFIG_KEYS, OVERRIDE_KEYS, SETTING_KEYS, type SettingKey } from './keys.ts';
import { type Report, reportTo, wrongType } from './report.ts';
import { readPattern, readPatterns, readRules } from './rule-settings.ts';
import { SETTING_FITS } from './setting-values.ts';
import { readTree, type Tree, type TreeEntry } from './tree.ts';

/**
 * A configuration file as it was understood. `config` is undefined when the file holds none: a package.json without a
 * `proviso` key. With errors among the problems, `config` is what could be read all the same.
 */
export type ReadConfig = { readonly config: Config | undefined; readonly problems: readonly Problem[] };

/**
 * Reads a configuration. `name` is the file's name (see CONFIG_NAMES), which tells its language; `known` are the names that it
 * may use. Problems have ids `configuration/…` and offsets into `text`. Never throws.
 */
export function readConfig(text: string, name: string, known: KnownNames): ReadConfig {
  if (name === 'package.json') return readPackage(text, known);
  const language = name.endsWith('.jsonc') ? 'jsonc' : name.endsWith('.json') ? 'json' : 'yaml';
  const { tree, problems } = readTree(text, language);
  if (tree === undefined) return { config: EMPTY_CONFIG, problems };
  return readTop(tree, known, problems);
}

function readPackage(text: string, known: KnownNames): ReadConfig {
  // Most are not about us, and what is wrong with those is not ours to say.
  if (!text.includes('"proviso"') || saysNothing(text)) return { config: undefined, problems: [] };
  const { tree } = readTree(text, 'json');
  const ours = tree?.kind === 'map' ? tree.entries.find(({ key }) => key === 'proviso') : undefined;
  if (ours === undefined) return { config: undefined, problems: [] };
  return readTop(ours.value, known);
}

/** Whether a text is JSON without the key of ours: quickly, and `false` where in doubt. */
function saysNothing(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Object.hasOwn(data, 'proviso');
  } catch {
    return false;
  }
}

function readTop(tree: Tree, known: KnownNames, before: readonly Problem[] = []): ReadConfig {
  const problems = [...before];
  const report = reportTo(problems);
  if (tree.kind === 'scalar' && tree.value === null) return { config: EMPTY_CONFIG, problems };
  if (tree.kind !== 'map') {
    wrongType(report, 'A configuration', 'a group of keys, such as “rules:”', tree);
    return { config: EMPTY_CONFIG, problems };
  }
  let config = EMPTY_CONFIG;
  for (const entry of tree.entries) config = { ...config, ...readKey(entry, known, report) };
  return { config, problems };
}

function readKey({ key, keySpan, value }: TreeEntry, known: KnownNames, report: Report): Partial<Config> {
  switch (key) {
    case '$schema':
      if (!isText(value)) wrongType(report, '“$schema”', 'the address of a schema', value);
      return {};
    case 'root':
      if (value.kind === 'scalar' && typeof value.value === 'boolean') return { root: value.value };
      wrongType(report, '“root”', 'true or false', value);
      return {};
    case 'extends':
      return { extends: readExtends(value, report) };
    case 'ignore':
      return { ignore: readPatterns(value, 'ignore', report) };
    case 'files':
      return { files: readFiles(value, known, report) };
    case 'rules':
      return { rules: readRules(value, known, report) };
    case 'overrides':
      return { overrides: readOverrides(value, known, report) };
    case 'settings':
      return { settings: readSettings(value, report) };
    default:
      unknownKey(key, keySpan, CONFIG_KEYS, 'a configuration', report);
      return {};
  }
}

function readFiles(value: Tree, known: KnownNames, report: Report): Config['files'] {
  if (value.kind !== 'map') {
    wrongType(
      report,
      '“files”',
      'a group of patterns, each with its kind: "letters/*.md": settlement-agreement',
      value,
    );
    return [];
  }
  return value.entries.flatMap(({ key, keySpan, value: kind }) => {
    const pattern = readPattern(key, keySpan, false, report);
    if (!isText(kind)) {
      wrongType(report, `“${key}”`, 'a document kind', kind);
      return [];
    }
    const document = String(kind.value);
    if (!known.kinds.includes(document)) {
      const meant = nearest(document, known.kinds);
      const way = meant === undefined ? `The kinds are ${known.kinds.join(', ')}.` : `Did you mean ${meant}?`;
      report('unknown-document', `There is no document kind “${document}”. ${way}`, kind.span, meant);
      return [];
    }
    return pattern === undefined ? [] : [{ pattern, document, span: keySpan }];
  });
}

function readOverrides(value: Tree, known: KnownNames, report: Report): Config['overrides'] {
  if (value.kind !== 'list') {
    wrongType(report, '“overrides”', 'a list of entries with “files” and “rules”', value);
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind !== 'map') {
      wrongType(report, 'An override', 'a group with “files” and “rules”', item);
      return [];
    }
    const files = item.entries.find(({ key }) => key === 'files');
    const rules = item.entries.find(({ key }) => key === 'rules');
    for (const { key, keySpan } of item.entries)
      if (!(OVERRIDE_KEYS as readonly string[]).includes(key))
        unknownKey(key, keySpan, OVERRIDE_KEYS, 'an override', report);
    if (files === undefined) {
      report('bad-value', 'This override does not say for which files. Add “files”.', firstLine(item));
      return [];
    }
    const patterns = readPatterns(files.value, 'files', report).map(({ value: pattern }) => pattern);
    return [{ files: patterns, rules: rules === undefined ? new Map() : readRules(rules.value, known, report) }];
  });
}

function readExtends(value: Tree, report: Report): Config['extends'] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item): Placed<string>[] => {
    if (isText(item) && String(item.value).trim() !== '') return [{ value: String(item.value), span: item.span }];
    wrongType(report, '“extends”', 'a path such as ./firm-pack, the name of a package, or a list of them', item);
    return [];
  });
}

function readSettings(value: Tree, report: Report): Config['settings'] {
  if (value.kind !== 'map') {
    wrongType(report, '“settings”', 'a group of keys, such as “today:”', value);
    return {};
  }
  const settings: { [key in SettingKey]?: Placed<string> } = {};
  for (const { key, keySpan, value: set } of value.entries) {
    const name = SETTING_KEYS.find((one) => one === key);
    if (name === undefined) unknownKey(key, keySpan, SETTING_KEYS, 'settings', report);
    else if (isText(set) && SETTING_FITS[name].fits(String(set.value)))
      settings[name] = { value: String(set.value), span: set.span };
    else wrongType(report, `“${key}”`, SETTING_FITS[name].wanted, set);
  }
  return settings;
}

/** A key that is not known is never passed over: what it should have said would be missing in silence. */
function unknownKey(key: string, span: Span, keys: readonly string[], where: string, report: Report): void {
  const meant = nearest(key, keys);
  const way = meant === undefined ? `The keys are ${keys.join(', ')}.` : `Did you mean ${meant}?`;
  report('unknown-key', `“${key}” is no key of ${where}. ${way}`, span, meant);
}

function isText(tree: Tree): tree is Extract<Tree, { kind: 'scalar' }> {
  return tree.kind === 'scalar' && typeof tree.value === 'string';
}

/** A group reaches over many lines; its first key says enough. */
function firstLine(tree: Tree): Span {
  return tree.kind === 'map' ? (tree.entries[0]?.keySpan ?? tree.span) : tree.span;
}
