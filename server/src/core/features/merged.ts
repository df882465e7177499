import { evaluate, type Letter } from '../template/evaluate.ts';
import { knownVariables } from '../template/known.ts';
import { distinctProblems } from '../template/problems.ts';
import { exampleData, readData } from '../template/values.ts';
import type { Subject } from './subject.ts';

/** How the letter is made. */
export type MergeOptions = {
  /** As it is sent: blank lines that tags leave taken away, gaps in numbers closed. Otherwise as the template has it. */
  readonly tidy: boolean;
  /** Data is escaped for Markdown. */
  readonly escape: boolean;
};

/**
 * The letter that the template becomes with the chosen record, else with its examples. A value that is missing stands there as
 * `⟦name⟧`. `origins` cover the text; the problems have offsets into the template, and each is told once.
 */
export function mergedLetter(subject: Subject, options: MergeOptions = { tidy: true, escape: true }): Letter {
  const { facts, data } = subject;
  const { template, context } = facts;
  const { values, problems } = readLetterData(subject, data);
  const letter = evaluate(template, values, {
    ...(context.resolve === undefined ? {} : { resolve: context.resolve }),
    settings: { ...context.settings, ...(context.today === undefined ? {} : { today: context.today }) },
    escape: options.escape,
    tidy: options.tidy,
    renumber: options.tidy,
  });
  return { ...letter, problems: distinctProblems([...template.problems, ...problems, ...letter.problems]) };
}

/** A record as the template's values; without one, its examples. Names of the pack and of included files are read too. */
export function readLetterData({ facts, engine }: Subject, data: Subject['data']) {
  const { template, context } = facts;
  const known = knownVariables(template, {
    ...(context.resolve === undefined ? {} : { resolve: context.resolve }),
    dictionary: engine.dictionary,
  });
  return { known, ...readData(template, data ?? exampleData(template, known), known) };
}
