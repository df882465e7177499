import { SEVERITY_RANK, type Severity } from '../../../core/text/span.ts';
import { byCodeUnit } from '../../paths.ts';
import { safeJson } from '../safe.ts';

// The part of SARIF 2.1.0 that Proviso writes, by the names of the standard.

export type Log = { readonly $schema: string; readonly version: '2.1.0'; readonly runs: readonly Run[] };
export type Run = {
  readonly tool: { readonly driver: Driver };
  readonly invocations?: readonly Invocation[];
  readonly automationDetails: { readonly id: string };
  readonly columnKind: 'utf16CodeUnits';
  readonly originalUriBaseIds: Readonly<Record<string, { readonly description: Text }>>;
  readonly results: readonly Result[];
};
export type Driver = {
  readonly name: string;
  readonly version: string;
  readonly semanticVersion: string;
  readonly informationUri?: string;
  readonly rules: readonly SarifRule[];
};
export type SarifRule = {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly helpUri?: string;
  readonly help: Text & { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: Readonly<Record<string, unknown>>;
};
export type Result = {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly kind?: 'pass';
  readonly level: Level | 'none';
  readonly message: Text;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly (Location & { readonly id: number; readonly message: Text })[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly suppressions?: readonly {
    readonly kind: 'inSource';
    readonly status: 'accepted';
    readonly justification: string;
    readonly properties?: Readonly<Record<string, string>>;
  }[];
  readonly baselineState?: 'new' | 'unchanged' | 'absent';
  readonly fixes?: readonly unknown[];
  readonly properties?: Readonly<Record<string, string>>;
};
export type Location = {
  readonly physicalLocation: { readonly artifactLocation: ArtifactLocation; readonly region: Region };
};
export type ArtifactLocation = { readonly uri: string; readonly uriBaseId?: '%SRCROOT%' };
export type Region = Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
export type Level = 'error' | 'warning' | 'note';
type Text = { readonly text: string };
type Invocation = {
  readonly executionSuccessful: true;
  readonly toolExecutionNotifications: readonly {
    readonly level: 'warning';
    readonly descriptor: { readonly id: 'results-left-out' };
    readonly message: Text;
    readonly properties: { readonly leftOut: number };
  }[];
};

/** How many results code scanning takes. */
const MOST_RESULTS = 25_000;

/**
 * The log as text, sorted, within the limits of code scanning: of too many results the gravest stay, and how many were left out is
 * said. `leftOutBefore` were left out already, by the reports that this one is made of.
 */
export function sarifText(log: Log, leftOutBefore = 0, most = MOST_RESULTS): string {
  const runs = log.runs.map((run) => {
    const sorted = [...run.results].sort(inOrder);
    const kept = sorted.length <= most ? sorted : gravest(sorted, most);
    const leftOut = leftOutBefore + sorted.length - kept.length;
    const { tool, automationDetails, columnKind, originalUriBaseIds } = run;
    return {
      tool,
      ...(leftOut === 0 ? {} : { invocations: [invocation(leftOut)] }),
      automationDetails,
      columnKind,
      originalUriBaseIds,
      results: kept,
    };
  });
  return `${safeJson({ ...log, runs }, 2)}\n`;
}

/** How many results a log says that it has left out. */
export function leftOutOf(run: Run): number {
  return (run.invocations ?? [])
    .flatMap(({ toolExecutionNotifications }) => toolExecutionNotifications)
    .reduce((sum, { properties }) => sum + properties.leftOut, 0);
}

function invocation(leftOut: number): Invocation {
  const text = `${leftOut} of the lesser results were left out: code scanning takes ${MOST_RESULTS}.`;
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [
      { level: 'warning', descriptor: { id: 'results-left-out' }, message: { text }, properties: { leftOut } },
    ],
  };
}

/** By document, place, rule and fingerprint, so that reports of parts are in the order of one report. */
function inOrder(a: Result, b: Result): number {
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  return (
    byCodeUnit(placeA.artifactLocation.uri, placeB.artifactLocation.uri) ||
    placeA.region.startLine - placeB.region.startLine ||
    placeA.region.startColumn - placeB.region.startColumn ||
    placeA.region.endColumn - placeB.region.endColumn ||
    byCodeUnit(a.ruleId, b.ruleId) ||
    byCodeUnit(a.partialFingerprints.primaryLocationLineHash, b.partialFingerprints.primaryLocationLineHash)
  );
}

/** The gravest of sorted results, sorted as before. What is suppressed or gone weighs least. */
function gravest(sorted: readonly Result[], most: number): readonly Result[] {
  const weight = ({ level, suppressions }: Result): number =>
    suppressions !== undefined || level === 'none' ? -1 : SEVERITY_RANK[SEVERITIES[level]];
  return [...sorted]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, most)
    .sort(inOrder);
}

const SEVERITIES: Readonly<Record<Level, Severity>> = { error: 'error', warning: 'warning', note: 'info' };

function placeOf({ locations }: Result): Location['physicalLocation'] {
  return locations[0]!.physicalLocation;
}
