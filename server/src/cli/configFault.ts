import path from 'node:path';
import type { ConfigProblem } from '../core/config/chain.ts';
import type { OpenedPacks } from '../core/pack-open.ts';
import { lineIndex, positionAt } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { printedPath } from './paths.ts';
import { visible } from './reporters/terminal.ts';

/** Half of a configuration would check something else than was asked for: what is wrong with one stops the run. */
export function refuseConfigs(problems: readonly ConfigProblem[], root: string, io: Io): void {
  if (problems.length === 0) return;
  const said = problems.map(({ file, text, span, message }) => placed(path.join(root, file), text, span, message, io));
  throw new Failure(`the configuration is wrong, so nothing was checked.\n${[...new Set(said)].join('\n')}`);
}

/** So does what is wrong with a pack. */
export function refusePacks(problems: OpenedPacks['problems'], root: string, io: Io): void {
  if (problems.length === 0) return;
  const said = problems.map(({ folder, file, text, span, message }) =>
    placed(path.join(root, folder, file), text, span, message, io),
  );
  throw new Failure(
    `a pack is wrong, so nothing was checked. “proviso pack test” tries a pack by itself.\n${said.join('\n')}`,
  );
}

function placed(file: string, text: string, { start }: Span, message: string, io: Io): string {
  const { line, character } = positionAt(lineIndex(text), start);
  return `${visible(printedPath(file, io))}:${line + 1}:${character + 1} ${visible(message)}`;
}
