import { type Comparison, compareVersions, type Difference } from '../../core/compare/compare.ts';
import { parse } from '../../core/template/parse.ts';
import { uses } from '../../core/template/uses.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import type { Range } from '../checked.ts';
import type { FileEngine } from '../engine.ts';

/** A letter at two times: where it lay and lies (absolute), and what it said and says. */
export type LetterPair = {
  /** As printed. */
  readonly path: string;
  /** As printed, where the letter had another name. */
  readonly oldPath?: string;
  readonly before: Side;
  readonly after: Side;
};
export type Side = {
  readonly file: string;
  readonly text: string;
  readonly engine: FileEngine;
  /** The kind of document that it is there. */
  readonly document: string | undefined;
};

/** A letter that was compared, as every reporter takes it. */
export type ComparedLetter = {
  readonly path: string;
  readonly oldPath?: string;
  readonly document?: string;
  /** The kind that the newer text says it is, where it differs. Both are judged as what the older one was. */
  readonly newDocument?: string | null;
  readonly losses: readonly Loss[];
  readonly gains: readonly Difference[];
  readonly renamed: Comparison['renamed'];
  readonly rangeBefore: (span: Span) => Range;
  readonly rangeAfter: (span: Span) => Range;
};

/** A loss, and the waiver in the newer text that accepts it. */
export type Loss = Difference & { readonly waived?: { readonly reason?: string; readonly by?: string } };

/** Compares a letter at two times; undefined where nothing that it depends on has changed. */
export function compareLetter(pair: LetterPair): ComparedLetter | undefined {
  if (isUnchanged(pair)) return undefined;
  const { before, after } = pair;
  const document = before.document ?? after.document;
  const { losses, gains, renamed } = compareVersions(versionOf(before, document), versionOf(after, document), (rule) =>
    titleOf(rule, after.engine),
  );
  const counted = losses.filter(({ rule }) => before.engine.configured(before.file).severityOf(rule) !== 'off');
  return {
    path: pair.path,
    ...(pair.oldPath === undefined ? {} : { oldPath: pair.oldPath }),
    ...(document === undefined ? {} : { document }),
    ...(before.document === undefined || before.document === after.document
      ? {}
      : { newDocument: after.document ?? null }),
    losses: withWaivers(counted, after),
    gains,
    renamed,
    rangeBefore: rangeIn(before.text),
    rangeAfter: rangeIn(after.text),
  };
}

function versionOf({ text, file, engine }: Side, document: string | undefined) {
  const template = parse(text, { kinds: engine.at(file).kinds });
  return { template, paths: engine.pathVerdicts(template, file, document) };
}

function titleOf(rule: string, { core }: FileEngine): string {
  return core.rules.find(({ id }) => id === rule)?.says ?? rule;
}

/** The same text, the same files taken in, the same packs and configuration: then the same verdict. */
function isUnchanged({ before, after }: LetterPair): boolean {
  return (
    before.text === after.text &&
    before.engine.fingerprint(before.file, before.document) === after.engine.fingerprint(after.file, after.document) &&
    takenIn(before) === takenIn(after)
  );
}

/** The texts of all files that a letter takes in, as one. */
function takenIn({ text, file, engine }: Side): string {
  const found = new Map<string, string | undefined>();
  const resolve = engine.resolve(file);
  uses(parse(text), (path) => {
    const inside = resolve(path);
    found.set(path, inside);
    return inside;
  });
  return JSON.stringify([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the letter's author has weighed and accepted: every finding of that rule is waived in the newer text, with a reason. */
function withWaivers(losses: readonly Difference[], { text, file, engine, document }: Side): readonly Loss[] {
  if (losses.length === 0) return losses;
  const { findings, waived } = engine.check(text, file, document);
  return losses.map((loss) => {
    const own = waived.find(({ finding, waiver }) => finding.rule === loss.rule && waiver.reason !== undefined)?.waiver;
    if (own === undefined || findings.some(({ rule }) => rule === loss.rule)) return loss;
    const { reason, by } = own;
    return { ...loss, waived: { ...(reason === undefined ? {} : { reason }), ...(by === undefined ? {} : { by }) } };
  });
}

function rangeIn(text: string): (span: Span) => Range {
  const lines = lineIndex(text);
  return ({ start, end }) => ({ start: positionAt(lines, start), end: positionAt(lines, end) });
}
