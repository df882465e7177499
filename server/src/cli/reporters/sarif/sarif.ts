import type { BaselineEntry } from '../../../core/baseline.ts';
import type { Finding } from '../../../core/rules/types.ts';
import type { Waiver } from '../../../core/waivers/waiver.ts';
import type { ReportedFile } from '../../reported.ts';
import type { ReportContext } from '../index.ts';
import { byName } from '../rows.ts';
import { type Log, type Result, type Run, sarifText } from './log.ts';
import { artifact, messageWithLinks, oneLine, region } from './places.ts';
import { levelOf, sarifRules } from './rules.ts';

/**
 * The findings as SARIF 2.1.0, for code scanning: a rule for each of the pack, a result for each finding, waived ones and those that
 * the baseline lost included. Nothing in it depends on the machine or the moment.
 */
export function lintSarif(files: readonly ReportedFile[], context: ReportContext): string {
  const rules = sarifRules(context.engines);
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const results = [
    ...byName(files).flatMap((file) => [
      ...file.findings.map((finding) => resultOf(finding, file, index)),
      ...file.waived.map(({ finding, waiver }) => ({
        ...resultOf(finding, file, index),
        suppressions: [suppression(waiver)],
      })),
    ]),
    ...context.lost.map((entry) => lostResult(entry, index)),
  ];
  const run: Run = {
    tool: {
      driver: {
        name: 'Proviso',
        version: context.version,
        semanticVersion: context.version,
        rules,
      },
    },
    automationDetails: { id: 'proviso/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    results,
  };
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return sarifText(log);
}

function resultOf(finding: Finding, file: ReportedFile, index: ReadonlyMap<string, number>): Result {
  const { fingerprint, baseline } = file.markOf(finding);
  const related = (finding.related ?? []).slice(0, MOST_PLACES);
  const ruleIndex = index.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levelOf(finding.severity),
    message: { text: messageWithLinks(finding.message, related) },
    locations: [{ physicalLocation: { artifactLocation: artifact(file.name), region: oneLine(finding.span, file) } }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ span, message }, i) => ({
            id: i + 1,
            physicalLocation: { artifactLocation: artifact(file.name), region: oneLine(span, file) },
            message: { text: message },
          })),
        }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(baseline === undefined ? {} : { baselineState: baseline }),
    ...fixOf(finding, file),
    ...propertiesOf(finding),
  };
}

/** How many places a result may have. */
const MOST_PLACES = 1000;

function propertiesOf({ element, when }: Finding): Pick<Result, 'properties'> {
  if (element === undefined && when === undefined) return {};
  return { properties: { ...(element === undefined ? {} : { element }), ...(when === undefined ? {} : { when }) } };
}

function fixOf({ fix }: Finding, file: ReportedFile): Pick<Result, 'fixes'> {
  if (fix === undefined || fix.edits.length === 0) return {};
  const replacements = fix.edits.map(({ span, text }) => ({
    deletedRegion: region(file.range(span)),
    insertedContent: { text },
  }));
  return {
    fixes: [
      { description: { text: fix.title }, artifactChanges: [{ artifactLocation: artifact(file.name), replacements }] },
    ],
  };
}

function suppression({ kind, reason, until, by }: Waiver): NonNullable<Result['suppressions']>[number] {
  return {
    kind: 'inSource',
    status: 'accepted',
    justification: reason ?? `Set aside by a comment (proviso-${kind}) that gives no reason.`,
    ...(until === undefined && by === undefined
      ? {}
      : { properties: { ...(by === undefined ? {} : { by }), ...(until === undefined ? {} : { until }) } }),
  };
}

/** What the baseline knew and nobody finds any more: it passes, and says so to readers that know no baselines as well. */
function lostResult({ file, rule, element, fingerprint }: BaselineEntry, index: ReadonlyMap<string, number>): Result {
  const ruleIndex = index.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    kind: 'pass',
    level: 'none',
    message: { text: 'This finding of the baseline no longer occurs.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    baselineState: 'absent',
    ...(element === undefined ? {} : { properties: { element } }),
  };
}
