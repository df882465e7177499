import path from 'node:path';
import { CONFIG_NAMES } from '../../core/config/config.ts';
import { configsAbove } from '../configuration.ts';
import type { FileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { byCodeUnit, printedPath } from '../paths.ts';
import { wantsColour } from '../reporters/colour.ts';
import { visible } from '../reporters/terminal.ts';
import { fileReports } from './files.ts';
import type { FileReport, Report } from './report.ts';

/** Looks at the program, the configurations and the files that the arguments lead to. Throws a Failure for an argument that nothing is behind. */
export function examine(args: readonly string[], engine: FileEngine, io: Io): Report {
  const files = fileReports(args, engine, io);
  const { configurations, faults } = configurationsOf(files, engine, io);
  const { library, rules } = engine.core;
  return {
    version: 1,
    program: { proviso: io.version, ...io.runtime },
    pack: {
      clauses: library.clauses.length,
      wordings: library.wordings.length,
      conflicts: library.conflicts.length,
      letters: library.letters.length,
      kinds: library.kinds.length,
      rules: rules.length,
    },
    terminal: {
      isTerminal: io.isTerminal,
      columns: io.columns,
      colour: wantsColour('auto', io),
      encoding: encodingOf(io) ?? null,
    },
    configurations,
    files,
    problems: [
      ...faults,
      ...runtimeProblems(io),
      ...fileProblems(files),
      ...engine.warnings().map((line) => line.trim()),
    ],
  };
}

/** The configurations above the files and the working folder, and what is wrong with them. */
function configurationsOf(files: readonly FileReport[], engine: FileEngine, io: Io) {
  const folders = new Set([io.cwd, ...files.map((file) => path.dirname(path.resolve(io.cwd, file.path)))]);
  const configurations = new Map<string, Report['configurations'][number]>();
  const faults = new Set<string>();
  for (const folder of folders) {
    const inside = path.join(folder, 'letter.md');
    try {
      for (const { folder: at, name, passedOver } of configsAbove(inside, io).configs) {
        const shown = printedPath(path.join(at, name), io);
        configurations.set(shown, { path: shown, counts: true });
        for (const other of passedOver) {
          const beside = printedPath(path.join(at, other), io);
          const why = `${path.basename(shown)} in the same folder comes before it.`;
          configurations.set(beside, { path: beside, counts: false, why });
        }
      }
      for (const shown of misnamed(folder, io)) {
        configurations.set(shown, { path: shown, counts: false, why: MISNAMED });
        faults.add(`${visible(shown)} is not read. ${MISNAMED}`);
      }
      engine.configured(inside);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // Above a deeper folder the same fault is met again.
      faults.add(error.message);
    }
  }
  return {
    configurations: [...configurations.values()].sort((a, b) => byCodeUnit(a.path, b.path)),
    faults: [...faults],
  };
}

/** Files that were surely meant as a configuration, and whose name is none. */
function misnamed(folder: string, io: Io): readonly string[] {
  const names = io.disk.kind(folder) === 'folder' ? io.disk.names(folder) : [];
  return names
    .filter((name) => /^\.?proviso(?:rc)?(?:\.(?:ya?ml|jsonc?|toml))?$/i.test(name) && !CONFIG_NAMES.includes(name))
    .filter((name) => name.toLowerCase() !== 'proviso' && io.disk.kind(path.join(folder, name)) === 'file')
    .map((name) => printedPath(path.join(folder, name), io));
}

const MISNAMED = `A configuration is called ${CONFIG_NAMES.slice(0, 4).join(', ')}, or is the key proviso in package.json.`;

const LEAST_NODE = [20, 19] as const;

function runtimeProblems({ runtime }: Io): readonly string[] {
  const [major = 0, minor = 0] = runtime.node.split('.').map(Number);
  const isOld = major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
  return isOld ? [`Node.js ${runtime.node} is too old: Proviso needs ${LEAST_NODE.join('.')} or later.`] : [];
}

function fileProblems(files: readonly FileReport[]): readonly string[] {
  const wrong = files.filter(({ reason }) => ['too-large', 'not-text', 'unreadable'].includes(reason));
  const unknown = files.filter(({ reason }) => reason === 'unknown-document');
  return [
    ...wrong.map(({ why }) => why),
    ...unknown.map(
      ({ path: file, document }) =>
        `${visible(file)} says document: ${document}, a kind that does not exist (see: proviso list kinds).`,
    ),
    ...(files.some(({ checked, reason }) => checked || reason === 'configuration') ? [] : [NOTHING]),
  ];
}

const NOTHING =
  'No letter was found, so there is nothing to check. A letter says what it is in its front matter (document: …), or the configuration does (files:).';

/** The character encoding that the environment names, in lower case; undefined where it says nothing. */
function encodingOf({ env }: Io): string | undefined {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '');
  return locale === undefined ? undefined : (/\.([\w-]+)/.exec(locale)?.[1]?.toLowerCase() ?? undefined);
}
