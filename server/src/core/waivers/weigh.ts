import type { Finding } from '../rules/types.ts';
import type { Template } from '../template/types.ts';
import { applyWaivers, type Waived } from './apply.ts';
import { complaintsAbout, complaintsAboutLater } from './complaints.ts';
import { readWaivers } from './waiver.ts';

/** Findings that stand, those that a waiver takes aside, and what is wrong with the waivers. In no particular order. */
export type Weighed = {
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly about: readonly Finding[];
};

/**
 * Lays the waivers of a text over its findings. `known` are the ids of all rules; `today` decides which waivers are over, and
 * without it none is. `about` are findings of the family `suppression`; `grade` gives each its configured severity, or
 * undefined when its rule is off.
 */
export function weigh(
  findings: readonly Finding[],
  template: Template,
  known: ReadonlySet<string>,
  today: string | undefined,
  grade: (finding: Finding) => Finding | undefined = (finding) => finding,
): Weighed {
  const read = readWaivers(template);
  if (read.waivers.length + read.faults.length + read.idle.length === 0) return { findings, waived: [], about: [] };
  const graded = (about: readonly Finding[]) => about.flatMap((one) => grade(one) ?? []);
  const first = applyWaivers(findings, read.waivers, today);
  const about = graded(complaintsAbout(read, { template, known, met: first.met, today }));
  // Whether a waiver of findings about waivers is used shows only now, and what is said of that stands.
  const second = applyWaivers(about, read.waivers, today);
  const later = graded(complaintsAboutLater(read, { template, known, met: second.met, today }));
  return {
    findings: first.open,
    waived: [...first.waived, ...second.waived],
    about: [...second.open, ...later],
  };
}
