import type { Command } from 'commander';
import type { ClauseResult, Evidence, NearMiss } from '../../core/clauses/types.ts';
import type { Engine } from '../../core/engine.ts';
import { standingWords } from '../../core/features/pages/citations.ts';
import { clauseOf, clauseText } from '../../core/features/pages/clause-text.ts';
import { shortNotice } from '../../core/features/pages/notice.ts';
import { type CountedSentence, countedSentences } from '../../core/features/pages/sentences.ts';
import { parse } from '../../core/template/parse.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import { openFileEngine } from '../engine.ts';
import { readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { checkClauses, checkKind, colourOption, documentOption, formatOption, stdinOption } from '../options.ts';
import { documentOf } from '../ours.ts';
import { type ColourChoice, type Paint, paint } from '../reporters/colour.ts';
import { explainJson } from '../reporters/explainJson.ts';
import { visible } from '../reporters/terminal.ts';
import type { Exit } from '../run.ts';

export type ExplainOptions = {
  readonly clause: string;
  readonly document?: string;
  readonly format: 'pretty' | 'json';
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
    .addOption(formatOption())
    .addOption(colourOption())
    .addOption(stdinOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: ExplainOptions) => exit(await explainCommand(file, options, io)));
}

/** Prints the verdict with its evidence; always 0. Throws a Failure for bad input. */
export async function explainCommand(file: string, options: ExplainOptions, io: Io): Promise<number> {
  const engine = openFileEngine(io);
  checkKind(options.document, engine);
  checkClauses([options.clause], engine);
  const input = await readInput(file, options.stdinFilename, io);
  const template = parse(input.text);
  const configured = engine.configured(input.file);
  const document = documentOf(input.text, engine.at(input.file).library) ?? options.document ?? configured.document;
  // Judged with the whole document where the kind knows the clause, by itself otherwise.
  const whole = document === undefined ? [] : engine.coverage(template, input.file, { document }).clauses;
  const result =
    whole.find(({ id }) => id === options.clause) ??
    engine.coverage(template, input.file, { document, clauses: [options.clause] }).clauses[0];
  if (result !== undefined) {
    const misses = engine.nearMisses(template, input.file, result);
    const packs = engine.at(input.file);
    if (options.format === 'json')
      await io.stdout(explainJson({ path: input.path, document, text: input.text, result, misses }, packs));
    else await io.stdout(explanation(result, misses, input.text, packs, paint(options.color, io)));
  }
  return 0;
}

function explanation(
  result: ClauseResult,
  misses: readonly NearMiss[],
  text: string,
  engine: Engine,
  colours: Paint,
): string {
  const clause = clauseOf(engine, result.id);
  const lines = lineIndex(text);
  const place = ({ start }: Span): string => {
    const { line, character } = positionAt(lines, start);
    return colours.dim(`${line + 1}:${character + 1}`);
  };
  const sentences = (evidence: readonly Evidence[]) =>
    countedSentences(evidence).map(
      (one) => `      ${place(one.span)} ${tinted(ROLES[one.role], one.role, colours)}: ${shown(one, colours)}`,
    );
  const when = result.when === undefined ? '' : `, where ${result.when}`;
  const about = clause && clauseText(clause, engine);
  return `${[
    `${colours.bold(visible(result.title))} (${result.id}): ${result.state}${visible(when)}, ${result.requirement}`,
    ...(clause ? [visible(clause.purpose)] : []),
    '',
    ...result.elements.flatMap((element) => [
      `${element.id}  ${stateWord(element.state, colours)} (${element.severity})  ${visible(element.says)}`,
      ...sentences(element.evidence),
      ...misses
        .filter((miss) => miss.element === element.id)
        .map(
          (miss) => `      ${place(miss.span)} nearly: ${visible(miss.sentence)} ${colours.warning(`(${miss.why})`)}`,
        ),
    ]),
    ...(result.evidence.length === 0 ? [] : ['', 'On the clause as a whole:', ...sentences(result.evidence)]),
    ...(about ? ['', 'Why it matters:', ...about.explains.split('\n').map((line) => `  ${visible(line)}`)] : []),
    ...(about && about.caveats.length > 0 ? ['', 'Mind:', ...about.caveats.map((line) => `  - ${visible(line)}`)] : []),
    ...(about && about.citations.length > 0
      ? [
          '',
          'It rests on:',
          ...about.citations.map((one) => `  - ${visible(`${one.citation}: ${one.holding} ${standingWords(one)}`)}`),
        ]
      : []),
    '',
    visible(shortNotice(engine)),
  ].join('\n')}\n`;
}

function stateWord(state: 'satisfied' | 'missing' | 'harmful', colours: Paint): string {
  return (state === 'satisfied' ? colours.good : state === 'harmful' ? colours.error : colours.warning)(state);
}

const ROLES: Readonly<Record<Evidence['role'], string>> = {
  satisfies: 'satisfies',
  harms: 'harms',
  doubt: 'must be read by a person',
};

/** The sentence with the words that count between «…»; the reason, where it says more than the element. */
function shown({ role, why, parts }: CountedSentence, colours: Paint): string {
  const sentence = parts
    .map(({ text, counts }) => (counts ? tinted(`«${visible(text)}»`, role, colours) : visible(text)))
    .join('');
  return role === 'satisfies' || why === '' ? sentence : `${sentence} (${visible(why)})`;
}

function tinted(words: string, role: Evidence['role'], colours: Paint): string {
  return (role === 'satisfies' ? colours.good : role === 'harms' ? colours.error : colours.warning)(words);
}

const EXAMPLES = `
Examples:
  proviso explain letter.md --clause no-fault
  echo "Neither party admits fault." | proviso explain - --clause no-fault`;
