import type { Paint } from '../reporters/colour.ts';
import { visible, width } from '../reporters/terminal.ts';
import type { FileReport, Report } from './report.ts';

/** Of each list so many are shown; JSON has them all. */
const MOST = 50;

/** A report for people, with a line end at its end. */
export function prettyReport(report: Report, paint: Paint): string {
  const { program, pack, terminal, configurations, packs, ignoreFiles, files, problems } = report;
  const checked = files.filter((file) => file.checked);
  const skipped = files.filter((file) => !file.checked);
  const sum = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  return `${[
    paint.bold('Program'),
    `  proviso ${program.proviso}, Node.js ${program.node}, ${program.platform}`,
    `  clause library: ${pack.clauses} clauses, ${pack.wordings} wordings, ${pack.conflicts} conflicts, ${pack.letters} letters, ${pack.kinds} kinds of document, ${pack.rules} rules`,
    `  ${terminal.isTerminal ? `terminal of ${terminal.columns} columns` : 'no terminal'}, ${terminal.colour ? 'with' : 'without'} colour, encoding ${terminal.encoding ?? 'not said by the environment'}`,
    '',
    paint.bold('Configuration'),
    ...(configurations.length === 0 ? ['  none found; everything is as it is by default'] : []),
    ...configurations.map(({ path, counts, why }) =>
      counts ? `  ${visible(path)}` : `  ${paint.warning(`${visible(path)} does not count:`)} ${why}`,
    ),
    ...packs.map(({ path, name, version }) => `  pack ${visible(`${name} ${version} (${path})`)}`),
    ...(ignoreFiles.length === 0 ? [] : [`  left alone by ${visible(ignoreFiles.join(', '))}`]),
    '',
    paint.bold(sum(checked.length, 'letter is checked', 'letters are checked')),
    ...listed(checked, ({ path, document }) => [path, document ?? 'no kind of document'], paint),
    '',
    paint.bold(sum(skipped.length, 'Markdown file is not', 'Markdown files are not')),
    ...listed(skipped, ({ path, why }) => [path, why], paint),
    '',
    problems.length === 0 ? paint.good('Nothing is to be mended.') : paint.error(`To be mended: ${problems.length}`),
    ...problems.map((problem) => `  - ${problem.replaceAll('\n', '\n    ')}`),
  ].join('\n')}\n`;
}

function listed(
  files: readonly FileReport[],
  cells: (file: FileReport) => readonly [string, string],
  paint: Paint,
): readonly string[] {
  const rows = files.slice(0, MOST).map(cells);
  const column = Math.min(50, Math.max(0, ...rows.map(([name]) => width(visible(name)))));
  const more = files.length - rows.length;
  return [
    ...rows.map(([name, says]) => {
      const shown = visible(name);
      return `  ${shown}${' '.repeat(Math.max(0, column - width(shown)))}  ${paint.dim(says)}`;
    }),
    ...(more > 0 ? [`  … and ${more} more (--format json has them all)`] : []),
  ];
}
