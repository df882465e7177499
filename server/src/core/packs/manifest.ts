import { reportTo, wrongType } from '../config/report.ts';
import { isDate } from '../config/setting-values.ts';
import { readTree, type Tree, type TreeEntry } from '../config/tree.ts';
import { nearest } from '../text/distance.ts';
import type { Problem, Span } from '../text/span.ts';

/** What a pack says of itself: `pack.yaml`. */
export type Manifest = {
  readonly name: string;
  readonly version: string;
  /** One line for people. */
  readonly says: string;
  /** Where its wordings are meant for, in words: `California`, `US`. Empty for everywhere. */
  readonly jurisdiction: string;
  /** The first and the last day on which it holds, `2026-01-01`; absent where it has no border. */
  readonly from?: string;
  readonly until?: string;
  /** Where the two days stand, offsets into pack.yaml. */
  readonly effectiveSpan?: Span;
};

/** The keys of pack.yaml, for documentation and reader. */
export const MANIFEST_KEYS = [
  { key: 'name', says: 'What the pack is called.', takes: 'a text; must be there' },
  { key: 'version', says: 'Its version, for reports.', takes: 'a text such as "1.2.0"; must be there' },
  { key: 'says', says: 'One line for people: what it is for.', takes: 'a text' },
  { key: 'jurisdiction', says: 'Where its wordings are meant for.', takes: 'a text or a list of them' },
  {
    key: 'effective',
    says: 'The first and the last day on which it holds. On other days it counts all the same, and a warning says so.',
    takes: 'a group with `from`, `until` or both: days such as 2026-01-01',
  },
] as const;

/** Reads pack.yaml. Problems have ids `pack/manifest` and offsets into the text. Never throws. */
export function readManifest(text: string): { readonly manifest: Manifest; readonly problems: readonly Problem[] } {
  const { tree, problems: broken } = readTree(text, 'yaml');
  const problems: Problem[] = [...broken];
  const collected: Problem[] = [];
  const report = reportTo(collected);
  const found: Record<string, string> = {};
  let effectiveSpan: Span | undefined;
  const start = { start: 0, end: Math.max(0, text.search(/\r?\n|$/)) };
  if (tree?.kind === 'map') {
    for (const { key, keySpan, value } of tree.entries) {
      if (key === 'effective') {
        effectiveSpan = keySpan;
        Object.assign(found, readEffective(value, report));
      } else if (key === 'jurisdiction' && value.kind === 'list') found[key] = value.items.map(textOf).join(', ');
      else if (!MANIFEST_KEYS.some((known) => known.key === key)) unknown(key, keySpan, report);
      else if (textOf(value) === '') wrongType(report, `“${key}”`, 'a text', value);
      else found[key] = textOf(value);
    }
  } else if (broken.length === 0) report('', 'pack.yaml must say name: and version:. Write both.', start);
  for (const key of ['name', 'version'])
    if (tree?.kind === 'map' && found[key] === undefined && !tree.entries.some((entry: TreeEntry) => entry.key === key))
      report(
        '',
        `pack.yaml does not say “${key}”. Add it: ${key}: ${key === 'name' ? 'our-letters' : '"1.0.0"'}`,
        start,
      );
  if (found.from !== undefined && found.until !== undefined && found.until < found.from)
    report(
      '',
      `The pack holds until ${found.until}, before it begins. Correct one of the days.`,
      effectiveSpan ?? start,
    );
  problems.push(...collected);
  const { name = '', version = '', says = '', jurisdiction = '', from, until } = found;
  return {
    manifest: {
      name,
      version,
      says,
      jurisdiction,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(effectiveSpan === undefined ? {} : { effectiveSpan }),
    },
    problems: problems.map((problem) => ({ ...problem, rule: 'pack/manifest' })),
  };
}

/** Why a pack does not hold on a day, as a sentence; undefined where it does. */
export function notInEffect({ name, version, from, until }: Manifest, today: string): string | undefined {
  if (from !== undefined && today < from)
    return `The pack ${name} ${version} takes effect on ${from} only. It counts all the same.`;
  if (until !== undefined && until < today)
    return `The pack ${name} ${version} held until ${until}. It counts all the same; look for a newer one.`;
  return undefined;
}

type ReportTo = ReturnType<typeof reportTo>;

function readEffective(value: Tree, report: ReportTo): Record<string, string> {
  const found: Record<string, string> = {};
  if (value.kind !== 'map') {
    wrongType(report, '“effective”', 'a group with from: and until:', value);
    return found;
  }
  for (const { key, keySpan, value: day } of value.entries) {
    if (key !== 'from' && key !== 'until') {
      const meant = nearest(key, ['from', 'until']);
      const way = meant === undefined ? 'The keys are from and until.' : `Did you mean ${meant}?`;
      report('', `“${key}” is no key of “effective”. ${way}`, keySpan, meant);
    } else if (isDate(textOf(day))) found[key] = textOf(day);
    else wrongType(report, `“${key}”`, 'a day on the calendar, such as 2026-01-01', day);
  }
  return found;
}

function unknown(key: string, span: Span, report: ReportTo): void {
  const keys = MANIFEST_KEYS.map((known) => known.key);
  const meant = nearest(key, keys);
  const way = meant === undefined ? `The keys are ${keys.join(', ')}.` : `Did you mean ${meant}?`;
  report('', `“${key}” is no key of pack.yaml. ${way}`, span, meant);
}

function textOf(tree: Tree): string {
  return tree.kind === 'scalar' && tree.value !== null ? String(tree.value).trim() : '';
}
