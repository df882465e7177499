import type { Difference } from '../../core/compare/compare.ts';
import type { Range } from '../checked.ts';
import type { ComparedLetter, Loss } from './compared.ts';
import { type Compared, lossesThatCount } from './report.ts';

/** Version 1 of the JSON form: keys are added, never changed. Lines and characters are zero-based UTF-16, as in LSP. */
export function compareJson({ letters, pairs, against }: Compared): string {
  const all = letters.flatMap(({ losses }) => losses);
  const losses = lossesThatCount(letters);
  const report = {
    version: 1,
    against,
    files: letters.map((letter) => ({
      path: letter.path,
      ...(letter.oldPath === undefined ? {} : { oldPath: letter.oldPath }),
      document: letter.document ?? null,
      ...(letter.newDocument === undefined ? {} : { newDocument: letter.newDocument }),
      ...(letter.renamed.length === 0 ? {} : { renamed: letter.renamed }),
      losses: letter.losses.map((loss) => difference(loss, letter)),
      gains: letter.gains.map((gain) => difference(gain, letter)),
    })),
    gone: pairs.gone,
    come: pairs.come,
    summary: {
      files: pairs.pairs.length,
      losses,
      waived: all.length - losses,
      gains: letters.flatMap(({ gains }) => gains).length,
    },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function difference(one: Loss, { rangeBefore, rangeAfter }: ComparedLetter) {
  const { rule, title, requirement, before, after, when, elements, words, changes, waived }: Loss = one;
  const ranges: { rangeBefore?: Range; rangeAfter?: Range } = rangesOf(one, rangeBefore, rangeAfter);
  return {
    rule,
    title,
    ...(requirement === undefined ? {} : { requirement }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(when === undefined ? {} : { when }),
    elements,
    words,
    ...ranges,
    changes,
    ...(waived === undefined ? {} : { waived }),
  };
}

function rangesOf(
  { beforeSpan, afterSpan }: Difference,
  before: ComparedLetter['rangeBefore'],
  after: ComparedLetter['rangeAfter'],
): { rangeBefore?: Range; rangeAfter?: Range } {
  return {
    ...(beforeSpan === undefined ? {} : { rangeBefore: before(beforeSpan) }),
    ...(afterSpan === undefined ? {} : { rangeAfter: after(afterSpan) }),
  };
}
