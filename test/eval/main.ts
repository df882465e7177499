import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadPack } from '../../scripts/pack.mjs';
import { openEngine } from '../../server/src/core/engine.ts';
import { measure } from './measure.ts';
import { readOptions } from './options.ts';
import { reportLines } from './report.ts';

/** Measures clause detection and prints the result. Exit code 2 when the arguments or a text are broken, else 0. */
function main(args: readonly string[]): void {
  try {
    const options = readOptions(args);
    const folder = path.resolve(options.corpus);
    if (options.named && !existsSync(folder)) throw new Error(`--corpus: there is no folder ${options.corpus}`);
    const engine = openEngine(loadPack('templates'));
    const result = measure(engine.pack, engine, {
      own: options.own,
      ...(existsSync(folder) ? { corpus: folder } : {}),
      ...(options.clause === undefined ? {} : { clause: options.clause }),
      ...(options.part === undefined ? {} : { part: options.part }),
    });
    const lines = options.json ? [JSON.stringify(result, undefined, 2)] : reportLines(result, options);
    process.stdout.write(`${lines.join('\n')}\n`);
  } catch (error) {
    process.stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

main(process.argv.slice(2));
