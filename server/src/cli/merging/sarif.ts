import { Failure } from '../failure.ts';
import { type Log, leftOutOf, type Result, type Run, sarifText } from '../reporters/sarif/log.ts';
import { united } from '../reporters/sarif/rules.ts';
import { foreign, isList, isLoose, type Part } from './part.ts';

/** The SARIF reports of parts of a run as the report of the whole: one run with every rule and every result once. */
export function mergeSarif(parts: readonly Part[]): string {
  const logs = parts.map(readLog);
  const runs = logs.flatMap((log) => log.runs);
  const [first] = runs;
  if (first === undefined || logs[0] === undefined)
    throw new Failure('the reports hold no run, so nothing was merged.');
  const other = runs.find(({ tool }) => tool.driver.version !== first.tool.driver.version);
  if (other !== undefined)
    throw new Failure(
      `the reports are of two versions of Proviso, ${first.tool.driver.version} and ${other.tool.driver.version}. Check all parts with one.`,
    );
  const rules = united(runs.flatMap(({ tool }) => tool.driver.rules));
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const results = new Map<string, Result>();
  for (const result of runs.flatMap((run) => run.results)) {
    const ruleIndex = index.get(result.ruleId);
    const placed = result.ruleIndex === undefined || ruleIndex === undefined ? result : { ...result, ruleIndex };
    results.set(JSON.stringify(placed), placed);
  }
  const run: Run = {
    ...first,
    tool: { ...first.tool, driver: { ...first.tool.driver, rules } },
    results: [...results.values()],
  };
  const leftOut = runs.reduce((sum, one) => sum + leftOutOf(one), 0);
  return sarifText({ ...logs[0], runs: [run] }, leftOut);
}

/** A log that Proviso wrote: what sorting and merging ask of it is looked at, the rest is passed on. */
function readLog({ name, value }: Part): Log {
  if (!isLoose(value) || value.version !== '2.1.0' || !isList(value.runs)) return foreign(name, 'SARIF');
  for (const { tool, results, invocations = [] } of value.runs) {
    const driver = isLoose(tool) ? tool.driver : undefined;
    if (!isLoose(driver) || driver.name !== 'Proviso' || !isList(driver.rules)) return foreign(name, 'SARIF');
    if (!isList(results) || !results.every(isResult) || !isList(invocations)) return foreign(name, 'SARIF');
  }
  return value as unknown as Log;
}

function isResult(result: Readonly<Record<string, unknown>>): boolean {
  const { ruleId, locations, partialFingerprints } = result;
  const place = isList(locations) ? locations[0]?.physicalLocation : undefined;
  return (
    typeof ruleId === 'string' &&
    isLoose(partialFingerprints) &&
    typeof partialFingerprints.primaryLocationLineHash === 'string' &&
    isLoose(place) &&
    isLoose(place.region) &&
    isLoose(place.artifactLocation) &&
    typeof place.artifactLocation.uri === 'string'
  );
}
