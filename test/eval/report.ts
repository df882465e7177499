import { counterfactualLines } from './counterfactual/run.ts';
import { documentLines } from './documents.ts';
import { failureLines } from './failures.ts';
import { generatorLines } from './generator/run.ts';
import type { Measured } from './measure.ts';
import type { Options } from './options.ts';
import { realLines } from './real-texts.ts';
import { familyLines } from './rule-texts.ts';
import { scoreLines } from './score.ts';
import { wholeLetterLines } from './whole-letters.ts';

/** The whole report for people, line by line. */
export function reportLines(result: Measured, options: Options): readonly string[] {
  const outside =
    result.paraphrases || result.real || result.documents || options.part
      ? [
          ...(result.paraphrases ?? []).flatMap(scoreLines),
          ...(result.real ? realLines(result.real) : []),
          ...(result.documents ? documentLines(result.documents) : []),
        ]
      : [`No texts in ${options.corpus}: only the project’s own are measured.`, ''];
  return [
    ...result.rounds.flatMap(scoreLines),
    ...outside,
    ...familyLines('wording', result.wording),
    ...familyLines('conflict', result.conflicts),
    ...(result.generated ? generatorLines(result.generated) : []),
    ...(result.counterfactuals ? counterfactualLines(result.counterfactuals) : []),
    ...(result.letters ? wholeLetterLines(result.letters) : []),
    ...(result.notDetected.length > 0 ? [`not yet detected: ${result.notDetected.join(', ')}`] : []),
    ...(options.failures ? ['', ...allFailures(result)] : []),
  ];
}

function allFailures(result: Measured): readonly string[] {
  const sources = [...result.rounds, ...(result.paraphrases ?? [])];
  const families = [...result.wording, ...result.conflicts];
  return [
    ...sources.flatMap(({ name, wrong }) =>
      wrong.flatMap(({ text, result: found }) =>
        failureLines(`${name} ${text.id}`, `${text.verdict} (${text.reason})`, text.text, found),
      ),
    ),
    ...(result.real?.wrong ?? []).flatMap(({ id, label, text, what, result: found }) =>
      failureLines(`real ${id}`, `${label}: ${what}`, text, found),
    ),
    ...families.flatMap(({ wrong }) =>
      wrong.flatMap(({ id, must, text, said }) => [
        `--- ${id}: must ${must}; said: ${said.join(', ') || 'nothing'}`,
        `    ${text}`,
        '',
      ]),
    ),
    ...(result.generated?.wrong ?? []).flatMap(({ clause, verdict, kind, layout, text, result: found }) =>
      failureLines(`generated ${clause}, ${layout}`, `${verdict} (${kind})`, text, found),
    ),
    ...(result.letters?.wrong ?? []).flatMap(({ text, letter, result: found }) =>
      failureLines(`in a letter ${text.id}`, `${text.verdict} (${text.reason}), right alone`, letter, found, text.text),
    ),
    ...(result.counterfactuals?.wrong ?? []).flatMap(({ id, change, must, text, result: found }) =>
      failureLines(`counterfactual of ${id}`, `must ${must}: ${change}`, text, found),
    ),
  ];
}
