import type { Finding } from '../rules/types.ts';
import type { Waiver } from './waiver.ts';

/** A finding that a waiver takes aside. It is kept, with the reason, so that reports can say that it is there. */
export type Waived = { readonly finding: Finding; readonly waiver: Waiver };

/** Findings after waivers; `met` are the waived rules (of waivers) that met a finding, whether or not they could waive it. */
export type Applied = {
  readonly open: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly met: ReadonlySet<object>;
};

/**
 * Lays waivers over findings. A finding belongs to the place where it starts. A waiver without a reason takes no errors
 * and no findings about waivers aside, one whose last day is over takes nothing aside, and `rule/internal` is never waived: it says that a check is missing.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  today: string | undefined,
): Applied {
  const met = new Set<object>();
  if (waivers.length === 0) return { open: findings, waived: [], met };
  const named = byRule(waivers);
  const open: Finding[] = [];
  const waived: Waived[] = [];
  for (const finding of findings) {
    // Findings about waivers are waived by their own id only: a blanket over them would hide that it hides something.
    const ids = isAboutWaivers(finding.rule) ? [finding.rule] : [finding.rule, familyOf(finding.rule)];
    const meeting = ids
      .flatMap((id) => named.get(id) ?? [])
      .filter(({ rule }) => rule.range.start <= finding.span.start && finding.span.start <= rule.range.end);
    for (const { rule } of meeting) met.add(rule);
    const by = meeting.find(({ waiver }) => waives(waiver, finding, today));
    if (by === undefined) open.push(finding);
    else waived.push({ finding, waiver: by.waiver });
  }
  return { open, waived, met };
}

/** Whether a waiver's last day has passed. Civil dates in this form compare as texts. */
export function isExpired({ until }: Waiver, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && today > until;
}

/** The name for all rules of a rule's family: `clause/*`. */
export function familyOf(rule: string): string {
  return `${rule.split('/', 1)[0]}/*`;
}

/** Whether an id is that of a rule about waivers. The family as a whole is no such id: nobody may name it. */
export function isAboutWaivers(id: string): boolean {
  return id.startsWith('suppression/') && id !== 'suppression/*';
}

function waives(waiver: Waiver, finding: Finding, today: string | undefined): boolean {
  if (finding.rule === 'rule/internal' || isExpired(waiver, today)) return false;
  return waiver.reason !== undefined || (finding.severity !== 'error' && !isAboutWaivers(finding.rule));
}

type Named = { readonly waiver: Waiver; readonly rule: Waiver['rules'][number] };

function byRule(waivers: readonly Waiver[]): ReadonlyMap<string, readonly Named[]> {
  const named = new Map<string, Named[]>();
  for (const waiver of waivers) {
    for (const rule of waiver.rules) {
      const before = named.get(rule.id);
      if (before) before.push({ waiver, rule });
      else named.set(rule.id, [{ waiver, rule }]);
    }
  }
  return named;
}
