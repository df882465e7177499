import path from 'node:path';
import { writtenOption } from '../../core/config/option.ts';
import { type Shown, type ShownValue, shownConfig } from '../../core/config/shown.ts';
import { type Above, openConfiguration } from '../configuration.ts';
import type { Io } from '../io.ts';
import { printedPath } from '../paths.ts';
import { type ColourChoice, type Paint, paint } from '../reporters/colour.ts';
import { visible } from '../reporters/terminal.ts';

export type PrintConfigOptions = { readonly format?: string; readonly color: ColourChoice };

/**
 * Prints what the configuration comes to for a file, which need not exist: each value with the file and line that say so.
 * `--format json` prints all of it, anything else what differs from the standard. Throws a Failure where a configuration is wrong.
 */
export async function printConfig(file: string, options: PrintConfigOptions, io: Io): Promise<number> {
  const full = path.resolve(io.cwd, file);
  const configuration = openConfiguration(io);
  const resolved = configuration.of(full);
  const above = configuration.above(full);
  const shown = shownConfig(resolved, above.packs.engine.rules, io.today());
  const ignored = resolved.ignoredBy ?? null;
  const packs = above.packs.packs.map(({ folder, manifest: { name, version } }) => ({ folder, name, version }));
  const whole = {
    version: 1,
    path: printedPath(full, io),
    root: printedPath(above.root, io) === above.root ? above.root : printedPath(above.root, io),
    configurations: above.chain.configs.map((one) => one.file),
    packs,
    ignoreFiles: above.ignores.map((one) => one.file),
    ignored,
    ...shown,
  };
  for (const line of configuration.warnings()) await io.stderr(line);
  if (options.format === 'json') await io.stdout(`${JSON.stringify(whole, undefined, 2)}\n`);
  else await io.stdout(pretty(whole, above, shown, paint(options.color, io)));
  return 0;
}

type Whole = {
  readonly path: string;
  readonly root: string;
  readonly packs: readonly { readonly folder: string; readonly name: string; readonly version: string }[];
  readonly ignored: { readonly file: string; readonly line: number; readonly pattern: string } | null;
};

function pretty(whole: Whole, { chain, ignores }: Above, shown: Shown, colours: Paint): string {
  const rows: [string, string, string][] = [
    ['document', shown.document.value ?? 'what the file says', from(shown.document)],
    ...Object.entries(shown.settings).map(([key, one]): [string, string, string] => [
      `settings.${key}`,
      one.value,
      from(one),
    ]),
  ];
  for (const [id, { severity, options = {} }] of Object.entries(shown.rules)) {
    if (severity.from !== null) rows.push([id, severity.value, from(severity)]);
    for (const [name, one] of Object.entries(options))
      if (one.from !== null) rows.push([`${id} ${name}`, writtenOption(one.value), from(one)]);
  }
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const table = rows.map(([key, value, source]) =>
    `  ${colours.bold(visible(key.padEnd(first ?? 0)))}  ${visible(value.padEnd(second ?? 0))}  ${colours.dim(visible(source))}`.trimEnd(),
  );
  const list = (files: readonly string[]): string => (files.length === 0 ? 'none' : files.map(visible).join(', '));
  const state =
    whole.ignored === null
      ? []
      : [`ignored by ${visible(`${whole.ignored.file}:${whole.ignored.line} (${whole.ignored.pattern})`)}`];
  return [
    colours.bold(visible(whole.path)),
    `root: ${visible(whole.root)}`,
    `configurations, the later winning: ${list(chain.configs.map(({ file }) => file))}`,
    `packs over the built-in one: ${list(whole.packs.map(({ folder, name, version }) => `${name} ${version} (${folder})`))}`,
    `ignore files: ${list(ignores.map(({ file }) => file))}`,
    ...state,
    '',
    ...table,
    '',
    'Every other rule has its own severity and options; --format json shows all of them.',
    '',
  ].join('\n');
}

function from({ from: source }: ShownValue<unknown>): string {
  return source === null ? 'standard' : `${source.file}:${source.line}`;
}
