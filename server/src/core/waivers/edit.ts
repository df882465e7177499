import type { Finding } from '../rules/types.ts';
import { parse } from '../template/parse.ts';
import type { Template } from '../template/types.ts';
import { applyEdits } from '../text/edits.ts';
import { lineIndex } from '../text/lines.ts';
import type { Edit } from '../text/span.ts';
import { applyWaivers } from './apply.ts';
import { blockAt } from './blocks.ts';
import { type Place, placeInBody, placeInFrontMatter, placeOfFile } from './place.ts';
import { readWaivers, type Waiver } from './waiver.ts';

export type WaiveOptions = {
  /** Why; empty leaves it to be written. */
  readonly reason: string;
  /** `line` waives the rule where the finding stands, `file` everywhere in the file. */
  readonly scope: 'line' | 'file';
  /** The last civil day on which the waiver holds, `2026-12-31`. */
  readonly until?: string;
  readonly by?: string;
};

/**
 * The edit that waives a finding: a comment of its own line above the finding's block (in front matter, a `#` comment
 * above its entry), indented so that lists stay lists. A waiver that is there already and says the same takes the rule in.
 * Where no line above the finding can hold a comment, the whole file is waived.
 */
export function waiveEdit(text: string, finding: Pick<Finding, 'rule' | 'span'>, options: WaiveOptions): Edit {
  const template = parse(text);
  const candidates = [
    ...(options.scope === 'file' ? [] : lineEdits(template, finding, options)),
    ...fileEdits(template, finding.rule, options),
  ];
  return candidates.find((edit) => waives(text, edit, finding)) ?? candidates.at(-1)!;
}

function lineEdits(template: Template, { rule, span }: Pick<Finding, 'rule' | 'span'>, options: WaiveOptions): Edit[] {
  const { text, bodyStart } = template;
  const lines = lineIndex(text);
  const there = readWaivers(template).waivers.filter(
    (waiver) => waiver.kind === 'disable-next-line' && waiver.rules.some(({ range }) => holds(range, span.start)),
  );
  const merged = there.flatMap((waiver) => merge(template, waiver, rule, options));
  const block = span.start < bodyStart ? undefined : blockAt(text, lines, bodyStart, span.start);
  const place = block ? placeInBody(template, lines, block.first) : placeInFrontMatter(template, lines, span);
  return [...merged, ...(place === undefined ? [] : [comment(place, 'disable-next-line', rule, options)])];
}

function fileEdits(template: Template, rule: string, options: WaiveOptions): Edit[] {
  const there = readWaivers(template).waivers.filter(({ kind }) => kind === 'disable-file');
  return [
    ...there.flatMap((waiver) => merge(template, waiver, rule, options)),
    ...placeOfFile(template).map((place) => comment(place, 'disable-file', rule, options)),
  ];
}

function comment(place: Place, kind: Waiver['kind'], rule: string, options: WaiveOptions): Edit {
  const said = `proviso-${kind} ${rule}${terms(options)}`;
  const written = place.yaml ? `# ${said}` : `<!-- ${said} -->`;
  return { span: { start: place.at, end: place.at }, text: `${place.before}${written}${place.after}` };
}

/** A comment that gives the same reason takes the rule in; one for the same rule that does not hold is written anew. */
function merge({ text }: Template, waiver: Waiver, rule: string, options: WaiveOptions): Edit[] {
  const named = waiver.rules.some(({ id }) => id === rule);
  const same = terms(waiver) === terms(options);
  if (same ? named : !(named && waiver.rules.length === 1)) return [];
  const last = waiver.rules.at(-1);
  if (last === undefined) return [];
  if (same) return [{ span: { start: last.span.end, end: last.span.end }, text: ` ${rule}` }];
  const yaml = text.startsWith('#', waiver.span.start);
  return [{ span: { start: last.span.end, end: waiver.span.end }, text: `${terms(options)}${yaml ? '' : ' -->'}` }];
}

/** ` -- reason; until DATE; by NAME`, as far as there is anything to say. */
function terms({ reason, until, by }: Partial<Pick<Waiver, 'reason' | 'until' | 'by'>>): string {
  const parts = [
    ...(reason === undefined || clean(reason) === '' ? [] : [clean(reason)]),
    ...(until === undefined || clean(until) === '' ? [] : [`until ${clean(until)}`]),
    ...(by === undefined || clean(by) === '' ? [] : [`by ${clean(by)}`]),
  ];
  return parts.length === 0 ? '' : ` -- ${parts.join('; ')}`;
}

/** Fit to stand in a comment: on one line, without tags and without what would end the comment. */
function clean(said: string): string {
  return said
    .replace(/-{2,}>?/g, '–')
    .replace(/[{}<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the text with the edit waives the finding, and reads like the text without it. */
function waives(text: string, edit: Edit, { rule, span }: Pick<Finding, 'rule' | 'span'>): boolean {
  const shift = edit.span.start <= span.start ? edit.text.length - (edit.span.end - edit.span.start) : 0;
  const moved = { start: span.start + shift, end: span.end + shift };
  const after = parse(applyEdits(text, [edit]));
  if (after.problems.length !== parse(text).problems.length) return false;
  // Asked as a mere note, so that a waiver that still lacks its reason counts as well placed.
  const asked: Finding = { rule, severity: 'info', message: '', span: moved };
  return applyWaivers([asked], readWaivers(after).waivers, undefined).waived.length === 1;
}

function holds(range: { readonly start: number; readonly end: number }, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
