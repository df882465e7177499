import type { Command } from 'commander';
import type { ClauseResult, Evidence } from '../../core/clauses/types.ts';
import { wordsOf } from '../../core/rules/words.ts';
import { parse } from '../../core/template/parse.ts';
import { type LineIndex, lineIndex, positionAt } from '../../core/text/lines.ts';
import { openFileEngine } from '../engine.ts';
import { readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { checkClauses, checkKind, colourOption, documentOption, stdinOption } from '../options.ts';
import { documentOf } from '../ours.ts';
import { type ColourChoice, type Paint, paint } from '../reporters/colour.ts';
import { visible } from '../reporters/terminal.ts';
import type { Exit } from '../run.ts';

export type ExplainOptions = {
  readonly clause: string;
  readonly document?: string;
  readonly color: ColourChoice;
  readonly stdinFilename?: string;
};

export function addExplain(program: Command, io: Io, exit: Exit): void {
  program
    .command('explain')
    .description('Show which words decided the verdict on one clause.')
    .argument('<file>', 'a letter, or - for standard input')
    .requiredOption('--clause <id>', 'the clause (see: proviso list clauses)')
    .addOption(documentOption())
    .addOption(colourOption())
    .addOption(stdinOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: ExplainOptions) => exit(await explainCommand(file, options, io)));
}

/** Prints the verdict with its evidence; always 0. Throws a Failure for bad input. */
export async function explainCommand(file: string, options: ExplainOptions, io: Io): Promise<number> {
  const engine = openFileEngine(io);
  checkKind(options.document, engine.library);
  checkClauses([options.clause], engine.library);
  const input = await readInput(file, options.stdinFilename, io);
  const template = parse(input.text);
  const configured = engine.configured(input.file);
  const document = documentOf(input.text, engine.library) ?? options.document ?? configured.document;
  // Judged with the whole document where the kind knows the clause, by itself otherwise.
  const whole = document === undefined ? [] : engine.coverage(template, input.file, { document }).clauses;
  const result =
    whole.find(({ id }) => id === options.clause) ??
    engine.coverage(template, input.file, { document, clauses: [options.clause] }).clauses[0];
  const purpose = engine.library.clauses.find(({ id }) => id === options.clause)?.purpose ?? '';
  if (result !== undefined) await io.stdout(explanation(result, purpose, input.text, paint(options.color, io)));
  return 0;
}

function explanation(clause: ClauseResult, purpose: string, text: string, colours: Paint): string {
  const lines = lineIndex(text);
  const when = clause.when === undefined ? '' : `, where ${clause.when}`;
  const words = (evidence: readonly Evidence[], indent: string, known = ''): readonly string[] => [
    ...new Set(
      evidence.map((one) => indent + evidenceLine(one, one.why === known ? '' : one.why, text, lines, colours)),
    ),
  ];
  return `${[
    `${colours.bold(visible(clause.title))} (${clause.id}): ${clause.state}${visible(when)}, ${clause.requirement}`,
    ...(purpose === '' ? [] : [visible(purpose)]),
    '',
    ...clause.elements.flatMap((element) => [
      `${element.id}  ${stateWord(element.state, colours)} (${element.severity})  ${visible(element.says)}`,
      ...words(element.evidence, '      ', element.says),
    ]),
    ...(clause.evidence.length === 0 ? [] : ['', 'On the clause as a whole:', ...words(clause.evidence, '  ')]),
  ].join('\n')}\n`;
}

function stateWord(state: 'satisfied' | 'missing' | 'harmful', colours: Paint): string {
  return (state === 'satisfied' ? colours.good : state === 'harmful' ? colours.error : colours.warning)(state);
}

function evidenceLine(evidence: Evidence, why: string, text: string, lines: LineIndex, colours: Paint): string {
  const { span, role } = evidence;
  const { line, character } = positionAt(lines, span.start);
  const words = wordsOf(evidence, text).replace(/\s+/g, ' ').trim();
  const tint = role === 'satisfies' ? colours.good : role === 'harms' ? colours.error : colours.warning;
  const place = colours.dim(`${line + 1}:${character + 1}`);
  return `${place} ${tint(role)} “${visible(words)}”${why === '' ? '' : `: ${visible(why)}`}`;
}

const EXAMPLES = `
Examples:
  proviso explain letter.md --clause no-fault
  echo "Neither party admits fault." | proviso explain - --clause no-fault`;
