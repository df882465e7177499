import type { Problem } from '../text/span.ts';
import { writeNodes } from './evaluate-nodes.ts';
import { createRun } from './run.ts';
import { rootScope } from './scope.ts';
import { DEFAULT_LIMITS, DEFAULT_SETTINGS, type Limits, type Settings } from './settings.ts';
import { tidyLetter } from './tidy.ts';
import type { Origin, Resolve, Template } from './types.ts';
import type { Values } from './value.ts';
import { createWriter } from './writer.ts';

/** A template filled in. `origins` cover `text` exactly, in order; `problems` have offsets into the template. */
export type Letter = {
  readonly text: string;
  readonly origins: readonly Origin[];
  readonly problems: readonly Problem[];
};

export type EvaluateOptions = {
  readonly resolve?: Resolve;
  readonly settings?: Partial<Settings>;
  readonly limits?: Partial<Limits>;
  /** False prints data as it is; otherwise signs that Markdown would take for markup are escaped. */
  readonly escape?: boolean;
  /** True takes away the blank lines that tags leave, two or more in a row becoming one. */
  readonly tidy?: boolean;
  /** With `tidy`: closes the gaps that conditions leave in the numbers of top-level paragraphs. */
  readonly renumber?: boolean;
};

/**
 * Fills a template in with the values that `readData` gave. A name without a value prints as `⟦name⟧` and is an error; the
 * letter stops, with a problem, when it grows past its limits. Never throws.
 */
export function evaluate(template: Template, data: Values, options: EvaluateOptions = {}): Letter {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const writer = createWriter(limits.output);
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const run = createRun({ writer, limits, settings, resolve: options.resolve, escape: options.escape !== false });
  writeNodes(template.nodes, rootScope(template, data), run);
  if (writer.full()) {
    const message = `The letter would be longer than ${limits.output} characters and was cut. Look for a loop over too long a list.`;
    run.report('template/limit', { start: template.bodyStart, end: template.bodyStart }, message);
  }
  const letter = { text: writer.text(), origins: writer.origins };
  const tidied = options.tidy ? tidyLetter(letter, options.renumber === true) : letter;
  return { ...tidied, problems: run.problems };
}
