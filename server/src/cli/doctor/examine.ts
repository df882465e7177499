import path from 'node:path';
import type { FileEngine } from '../engine.ts';
import type { Io } from '../io.ts';
import { openBuiltIn } from '../library.ts';
import { wantsColour } from '../reporters/colour.ts';
import { visible } from '../reporters/terminal.ts';
import { configurationsOf } from './configurations.ts';
import { fileReports } from './files.ts';
import type { FileReport, Report } from './report.ts';

/** Looks at the program, the configurations and the files that the arguments lead to. Throws a Failure for an argument that nothing is behind. */
export function examine(args: readonly string[], engine: FileEngine, io: Io): Report {
  const files = fileReports(args, engine, io);
  const folders = new Set([io.cwd, ...files.map((file) => path.dirname(path.resolve(io.cwd, file.path)))]);
  const { faults, ...found } = configurationsOf(folders, io);
  const { library, rules } = openBuiltIn(io);
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
    ...found,
    files,
    problems: [
      ...faults,
      ...runtimeProblems(io),
      ...fileProblems(files),
      ...engine.warnings().map((line) => line.trim()),
    ],
  };
}

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
