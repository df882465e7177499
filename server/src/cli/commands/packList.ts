import path from 'node:path';
import { type Manifest, notInEffect } from '../../core/packs/manifest.ts';
import type { PackFiles } from '../../core/packs/problems.ts';
import { openConfiguration } from '../configuration.ts';
import type { Io } from '../io.ts';
import { type ColourChoice, paint } from '../reporters/colour.ts';
import { visible } from '../reporters/terminal.ts';

/** One pack, as it is listed. */
type Listed = Pick<Manifest, 'name' | 'version' | 'jurisdiction'> & {
  readonly folder: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly inEffect: boolean;
  readonly clauses: number;
  readonly overrides: number;
  readonly wordings: number;
  readonly approved: number;
};

/** Prints the packs of the working folder's configuration, the built-in one first; 0. Throws a Failure where one is wrong. */
export async function packListCommand(
  options: { readonly format: 'pretty' | 'json'; readonly color: ColourChoice },
  io: Io,
): Promise<number> {
  const configuration = openConfiguration(io);
  const here = path.join(io.cwd, 'letter.md');
  const { packs } = configuration.packsOf(here);
  const today = configuration.of(here).today ?? io.today();
  const builtIn: Manifest = { name: 'proviso', version: io.version, says: '', jurisdiction: 'US' };
  const listed = [
    listedOf(builtIn, io.packFiles(), null, today),
    ...packs.map(({ manifest, files, folder }) => listedOf(manifest, files, folder, today)),
  ];
  for (const line of configuration.warnings()) await io.stderr(line);
  if (options.format === 'json') await io.stdout(`${JSON.stringify({ version: 1, packs: listed }, undefined, 2)}\n`);
  else {
    const colours = paint(options.color, io);
    await io.stdout(
      listed.map((one) => `${colours.bold(visible(`${one.name} ${one.version}`))}  ${visible(facts(one))}\n`).join(''),
    );
  }
  return 0;
}

function listedOf(manifest: Manifest, files: PackFiles, folder: string | null, today: string): Listed {
  const count = (part: string): number =>
    Object.keys(files).filter((file) => file.startsWith(`${part}/`) && !file.endsWith('.json')).length;
  return {
    name: manifest.name,
    version: manifest.version,
    jurisdiction: manifest.jurisdiction,
    folder,
    from: manifest.from ?? null,
    until: manifest.until ?? null,
    inEffect: notInEffect(manifest, today) === undefined,
    clauses: count('clauses'),
    overrides: count('overrides'),
    wordings: count('wordings'),
    approved: count('approved'),
  };
}

function facts({ folder, jurisdiction, from, until, ...counts }: Listed): string {
  const days = [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`].filter(
    (one) => one !== '',
  );
  const number = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  return [
    folder ?? 'built in',
    ...(jurisdiction === '' ? [] : [jurisdiction]),
    ...(days.length === 0 ? [] : [`${days.join(' ')}${counts.inEffect ? '' : ' (not in effect today)'}`]),
    ...number(counts.clauses, 'clause', 'clauses'),
    ...number(counts.overrides, 'override', 'overrides'),
    ...number(counts.wordings, 'wording', 'wordings'),
    ...number(counts.approved, 'approved text', 'approved texts'),
  ].join(', ');
}
