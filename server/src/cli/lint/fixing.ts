import { createTwoFilesPatch } from 'diff';
import { fix } from '../../core/fix.ts';
import type { Checked } from '../../core/lint.ts';
import { nearest } from '../../core/text/distance.ts';
import { familyOf } from '../../core/waivers/apply.ts';
import type { FileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Ours } from '../ours.ts';
import { visible } from '../reporters/terminal.ts';
import { writeWhole } from '../write.ts';
import type { Check } from './check.ts';
import { type Taken, takeSuggestions } from './suggest.ts';

export type FixOptions = {
  readonly fix?: boolean;
  readonly fixSuggestions?: readonly string[];
  readonly fixDryRun?: boolean;
  readonly diff?: boolean;
};

/** Where the fixed text goes: into the file, nowhere (its findings are told all the same), or as a difference to standard output. */
export type FixTarget = 'file' | 'nowhere' | 'difference';

/** What is to be fixed in each text, and where the fixed text goes; undefined where nothing is. */
export type FixPlan = { readonly suggestions: readonly string[]; readonly target: FixTarget };

/** Reads the options. Throws a Failure for a rule that does not exist, or for options that exclude each other. */
export function fixPlan(options: FixOptions, engine: FileEngine): FixPlan | undefined {
  const { fix: safe, fixSuggestions: suggestions = [], fixDryRun, diff } = options;
  if (safe !== true && suggestions.length === 0 && fixDryRun !== true && diff !== true) return undefined;
  if (fixDryRun === true && diff === true)
    throw new Failure('--fix-dry-run tells what would still be found, --diff shows the changes. Choose one of them.');
  const ids = engine.core.rules.map(({ id }) => id);
  const known = new Set([...ids, ...ids.map(familyOf)]);
  for (const rule of suggestions) {
    if (known.has(rule)) continue;
    const near = nearest(rule, known);
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    throw new Failure(`There is no rule ${visible(rule)}.${meant} “proviso list rules” names them all.`);
  }
  return { suggestions, target: diff === true ? 'difference' : fixDryRun === true ? 'nowhere' : 'file' };
}

/** A text after its fixes, what is found in it then, and what was done beside the safe fixes. */
export type FixedText = {
  readonly text: string;
  readonly checked: Checked;
  readonly taken: readonly Taken[];
  /** How many findings were to be mended by a suggestion, and were not. */
  readonly left: number;
};

/** Makes the safe fixes, and takes the suggestions that the plan names. Pure: nothing is written. */
export function fixText(ours: Ours, plan: FixPlan, check: Check, engine: FileEngine): FixedText {
  const { input, document } = ours;
  const checks = (text: string): Checked => check(text, ours);
  const safe = safely(input.text, checks);
  if (plan.suggestions.length === 0) return { ...safe, taken: [], left: 0 };
  const subject = (text: string) => ({
    facts: engine.read(text, input.file, document),
    engine: engine.at(input.file),
    partials: [],
  });
  const taken = takeSuggestions(safe.text, safe.checked, plan.suggestions, { subject, check: checks });
  // A suggestion may make room for a safe fix.
  const after = taken.taken.length === 0 ? taken : safely(taken.text, checks);
  return { text: after.text, checked: after.checked, taken: taken.taken, left: taken.left.length };
}

function safely(text: string, check: (text: string) => Checked): { readonly text: string; readonly checked: Checked } {
  let checked: Checked | undefined;
  const fixed = fix(text, (now) => {
    checked = check(now);
    return checked.findings;
  });
  return { text: fixed.text, checked: checked ?? check(fixed.text) };
}

/** Puts a fixed text where it goes, and says on standard error what was done beside safe fixes. True when the text differs. */
export async function deliver({ input }: Ours, fixed: FixedText, plan: FixPlan, io: Io): Promise<boolean> {
  const changed = fixed.text !== input.text;
  if (plan.target === 'difference') {
    const patch = changed ? difference(input.path, input.text, fixed.text) : '';
    // A terminal shows it safely; a pipe gets it as it is, for git apply.
    await io.stdout(io.isTerminal ? patch.split('\n').map(visible).join('\n') : patch);
  } else if (plan.target === 'file') {
    if (input.stdin) await io.stdout(fixed.text);
    else if (changed) writeWhole(input.file, fixed.text, io);
  }
  const would = plan.target === 'file' ? '' : 'would: ';
  for (const { rule, title } of fixed.taken)
    await io.stderr(`${visible(input.path)}: ${would}${visible(title)} [${rule}]\n`);
  if (fixed.left > 0) {
    const one = fixed.left === 1 ? 'One finding has' : `${fixed.left} findings have`;
    await io.stderr(
      `${visible(input.path)}: ${one} no suggestion that would leave nothing new to find; see the report.\n`,
    );
  }
  return changed;
}

/** A unified difference as `git apply` and `patch -p1` take it. */
function difference(path: string, before: string, after: string): string {
  const name = path.replace(/^\/+/, '').replace(/[\r\n\t]/g, '_');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
