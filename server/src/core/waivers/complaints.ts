import type { Finding } from '../rules/types.ts';
import type { Template } from '../template/types.ts';
import { nearest } from '../text/distance.ts';
import type { Fix, Span } from '../text/span.ts';
import { familyOf, isAboutWaivers, isExpired } from './apply.ts';
import { removeRule, type WholeNotes, wholeNotes } from './remove.ts';
import { SUPPRESSION_RULES } from './rules.ts';
import type { WaivedRule, Waiver, Waivers } from './waiver.ts';

/** What is needed to say something about waivers. */
export type Knowledge = {
  readonly template: Template;
  /** The ids of all rules. */
  readonly known: ReadonlySet<string>;
  /** The waived rules that met a finding, see `applyWaivers`. */
  readonly met: ReadonlySet<object>;
  readonly today: string | undefined;
};

/** The findings about the waivers themselves, but for what they waive of such findings. */
export function complaintsAbout({ waivers, faults, idle }: Waivers, knowledge: Knowledge): readonly Finding[] {
  return [
    ...faults.map(({ message, span, fix }) => finding('syntax', message, span, fix)),
    ...idle.map((span) => finding('unused', 'This ends a waiver that was never begun. Take it away.', span)),
    ...waivers.flatMap((waiver) => [
      ...(waiver.reason === undefined ? [withoutReason(waiver)] : []),
      ...(isExpired(waiver, knowledge.today) ? [expired(waiver)] : []),
    ]),
    ...needless(waivers, knowledge, (id) => !isAboutWaivers(id)),
  ];
}

/** Waivers of findings about waivers that met none, or name no rule: known only once those findings are. */
export function complaintsAboutLater({ waivers }: Waivers, knowledge: Knowledge): readonly Finding[] {
  return needless(waivers, knowledge, isAboutWaivers);
}

function needless(
  waivers: readonly Waiver[],
  { template, known, met, today }: Knowledge,
  concerns: (id: string) => boolean,
): readonly Finding[] {
  const families = new Set([...known].map(familyOf));
  families.delete('suppression/*');
  const whole = once(() => wholeNotes(template));
  return waivers.flatMap((waiver) =>
    waiver.rules
      .filter(({ id }) => concerns(id))
      .flatMap((rule) => {
        if (!known.has(rule.id) && !families.has(rule.id)) return [unknown(rule, known, families)];
        return met.has(rule) || isExpired(waiver, today) ? [] : [unused(rule, waiver, whole)];
      }),
  );
}

function finding(slug: string, message: string, span: Span, fix?: Fix): Finding {
  const id = `suppression/${slug}`;
  const severity = SUPPRESSION_RULES.find((rule) => rule.id === id)?.severity ?? 'warning';
  return { rule: id, severity, message, span, ...(fix === undefined ? {} : { fix }) };
}

function withoutReason({ span, rules }: Waiver): Finding {
  const ids = rules.map(({ id }) => id).join(', ');
  const message = `Nobody says why ${ids} is waived here, so errors are reported all the same. Write the reason behind two hyphens: -- why.`;
  return finding('no-reason', message, span);
}

function expired({ span, until, by }: Waiver): Finding {
  const who = by === undefined ? '' : ` (by ${by})`;
  const message = `This waiver${who} held until ${until}, so what it was for is reported again. Mend that, or put in a new date.`;
  return finding('expired', message, span);
}

function unknown({ id, span }: WaivedRule, known: ReadonlySet<string>, families: ReadonlySet<string>): Finding {
  if (id === 'suppression/*') {
    const message = 'Findings about waivers cannot be waived all at once. Name the one rule: suppression/unused.';
    return finding('unknown-rule', message, span);
  }
  const bare = id.includes('/') ? undefined : [...known].find((one) => one.endsWith(`/${id}`));
  const meant = bare ?? nearest(id, id.endsWith('/*') ? families : known);
  if (meant === undefined)
    return finding('unknown-rule', `There is no rule ${id}. “proviso list rules” names them all.`, span);
  const fix = { title: `Change to ${meant}`, safe: false, edits: [{ span, text: meant }] };
  return finding('unknown-rule', `There is no rule ${id}. Did you mean ${meant}?`, span, fix);
}

function unused({ id, span }: WaivedRule, waiver: Waiver, whole: () => WholeNotes): Finding {
  const where =
    waiver.kind === 'disable-file' ? 'in this file' : waiver.kind === 'disable' ? 'from here on' : 'in the next line';
  const message = `Nothing ${where} is reported by ${id}, so this waiver is not needed. Take it away.`;
  const fix = { title: `Remove the waiver of ${id}`, safe: false, edits: [removeRule(waiver, span, whole())] };
  return finding('unused', message, span, fix);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
