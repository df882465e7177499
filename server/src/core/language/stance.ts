import type { Mention } from './mentions.ts';
import type { Role } from './parties.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import type { Modality } from './verbs.ts';

/**
 * How a clause stands to what it says: `agreed` (said by the document), `position` (said to be somebody's view),
 * `open` (a condition, a question, a definition), `cancelled` (asked for, proposed, only permitted, only wished).
 */
export type Standing = 'agreed' | 'position' | 'open' | 'cancelled';

export type Stance = {
  readonly standing: Standing;
  readonly modality: Modality;
  /** Who is bound by, or says, what the clause says: its subject, else its by-phrase, else those who agree to it. */
  readonly bearers: ReadonlySet<Role>;
  /** Only the subject of this clause. */
  readonly subject: ReadonlySet<Role>;
  /** Those who agree to it, from the clauses above. */
  readonly agreeing: ReadonlySet<Role>;
};

const AGREES =
  /^(?:agree|agrees|agreed|acknowledge|acknowledges|confirm|confirms|confirmed|record|records|recorded|declare|declares|declared|state|states|stated|stipulate|stipulates|stipulated|recognize|recognizes|recognized|understand|understands|understood|covenant|covenants|covenanted|accept|accepts|accepted|certify|certifies|certified|warrant|warrants|warranted|represent|represents|promise|promises|promised|undertake|undertakes|affirm|affirms|affirmed|note|notes|noted|ensure|ensures|provide|provides|provided|mean|means|intend|intends|intended|say|says|see|hold|holds|find|finds|found|know|knows|clear|mind|repeat|repeats|do|does|follows|concede|concedes|conceded|admit|admits|admitted|establish|show|shows|shown|mind|ground|guarantee|guarantees|construed|read|taken|deemed|treat|treated|determined|adjudicated|proved|proven)$/;
const POSITIONS =
  /^(?:position|positions|view|opinion|contention|belief|claim|claims|claimed|assert|asserts|asserted|contend|contends|contended|maintain|maintains|maintained|allege|alleges|alleged|believe|believes|believed|argue|argues|insist|insists|insisted|feel|feels|think|thinks|consider|considers)$/;
const DENIES =
  /^(?:deny|denies|denied|dispute|disputes|disputed|contest|contests|doubt|doubts|reject|rejects|untrue|false|disagree|disagrees|incorrect|wrong)$/;
const WRAPS =
  /^(?:ask|asks|asked|request|requests|requested|propose|proposes|proposed|suggest|suggests|suggested|wish|wishes|wished|want|wants|wanted|hope|hopes|hoped|like|prefer|preferred|discuss|discussed|offer|offers|offered|consider|considers|consider|considered|considering|draft|drafted|doubt|wonder|seek|seeks|sought|demand|demands|demanded|urge|urged|explore|plan|plans|try|tries|tried|expect|expects|decline|declines|declined|refuse|refuses|refused|fail|fails|failed|told|hear|heard|pretend)$/;

export function stances(
  tokens: readonly Token[],
  segments: readonly Segment[],
  mentions: readonly Mention[],
  roles: (from: number, to: number) => Set<Role>,
) {
  const matrix = segments.map((part) => matrixKind(tokens, part, mentions));
  return {
    /** Denials that a clause takes over from its matrix: `neither party admits that …`, `nothing here means that …`. */
    inherited(index: number, counts: Uint8Array): number {
      const part = segments[index] as Segment;
      // `no mark that is adverse`, `neither a debt you have forgiven nor …`: what is said of a denied thing is denied.
      if (part.kind === 'main' && index > 0 && index < 3 && tokens[0]?.key === 'nor' && tokens[1]?.text === ',')
        return 1;
      if (part.kind === 'relative') return (counts[part.from - 1] ?? 0) % 2;
      if (part.kind !== 'that' || part.parent === undefined) return 0;
      const parent = segments[part.parent] as Segment;
      const above = parent.verb ? (counts[parent.verb.head] ?? 0) : (counts[parent.to - 1] ?? 0);
      return (above % 2) + (matrix[part.parent] === 'denies' ? 1 : 0);
    },
    of(counts: Uint8Array, objectDenied: readonly boolean[]): Stance[] {
      const all: Stance[] = [];
      segments.forEach((part, index) => {
        const parent = part.parent === undefined ? undefined : all[part.parent];
        all.push(
          stanceOf(
            tokens,
            part,
            parent,
            part.parent === undefined ? undefined : matrix[part.parent],
            roles,
            counts,
            objectDenied[index] ?? false,
          ),
        );
      });
      return all;
    },
  };
}

type Matrix = 'agrees' | 'position' | 'denies' | 'wraps' | 'plain';

function matrixKind(tokens: readonly Token[], part: Segment, mentions: readonly Mention[]): Matrix {
  if (
    mentions.some(
      (mention) => mention.concept === 'wrapper_cancel' && mention.from >= part.from && mention.from < part.to,
    )
  )
    return 'wraps';
  const from = part.verb?.from ?? part.from;
  for (let at = from; at < part.to; at++) if (WRAPS.test(tokens[at]?.key ?? '')) return 'wraps';
  for (let at = part.to - 1; at >= part.from; at--) {
    const key = tokens[at]?.key ?? '';
    if (DENIES.test(key)) return 'denies';
    if (POSITIONS.test(key)) return 'position';
    if (AGREES.test(key)) return 'agrees';
  }
  return 'plain';
}

function stanceOf(
  tokens: readonly Token[],
  part: Segment,
  parent: Stance | undefined,
  matrix: Matrix | undefined,
  roles: (from: number, to: number) => Set<Role>,
  counts: Uint8Array,
  objectDenied: boolean,
): Stance {
  const own = roles(part.subject.from, part.subject.to);
  const subject = own.size === 0 && parent && isPersonal(tokens, part) ? new Set(parent.bearers) : own;
  const agreeing = !parent
    ? new Set<Role>()
    : part.kind === 'that'
      ? new Set([...parent.bearers, ...parent.agreeing])
      : new Set(parent.agreeing);
  const by = byPhrase(tokens, part, roles);
  const bearers = part.verb?.passive
    ? by.size > 0
      ? by
      : subject.size > 0
        ? subject
        : agreeing
    : subject.size > 0
      ? subject
      : by.size > 0
        ? by
        : agreeing;
  // `You agree with me that …`
  const partner = agreesWith(tokens, part, roles);
  const all = partner.size > 0 ? new Set([...bearers, ...partner]) : bearers;
  const modality = modalityOf(tokens, part, counts, objectDenied);
  const asks = tokens.at(-1)?.text === '?';
  const standing = asks ? 'open' : isView(tokens, part) ? 'position' : standingOf(part, parent, matrix, modality);
  return { standing, modality, bearers: all, subject, agreeing };
}

/** A subject that is only `they`, `he`, `she`: whoever acts in the clause above. */
function isPersonal(tokens: readonly Token[], { subject }: Segment): boolean {
  const words = tokens.slice(subject.from, subject.to).filter((token) => token.kind !== 'mark');
  return words.length > 0 && words.length <= 2 && words.some(({ key }) => key === 'they' || key === 'he' || key === 'she');
}

/** `In the view of Customer, …`, `according to Company`: what follows is somebody's view. */
function isView(tokens: readonly Token[], part: Segment): boolean {
  const opening = tokens.slice(part.from, Math.min(part.to, part.from + 6)).map((token) => token.key);
  if (opening[0] === 'according' && opening[1] === 'to') return true;
  return (
    opening[0] === 'in' &&
    opening.some((key) => /^(?:view|opinion|belief|judgment|estimation|eyes)$/.test(key)) &&
    !opening.some((key) => /^(?:both|their|our|parties|each)$/.test(key))
  );
}

function standingOf(
  part: Segment,
  parent: Stance | undefined,
  matrix: Matrix | undefined,
  modality: Modality,
): Standing {
  switch (part.kind) {
    case 'if':
    case 'unless':
    case 'until':
    case 'except':
    case 'whether':
    case 'while':
    case 'when':
    case 'where':
    case 'as':
      return 'open';
    case 'though':
      return 'position';
    case 'that':
      if (parent?.standing !== undefined && parent.standing !== 'agreed') return parent.standing;
      if (matrix === 'wraps' || parent?.modality === 'may' || parent?.modality === 'weak') return 'cancelled';
      if (matrix === 'position') return 'position';
      break;
    case 'relative':
      if (parent && parent.standing !== 'agreed') return parent.standing;
      break;
    default:
  }
  return modality === 'weak' ? 'cancelled' : 'agreed';
}

/** `agrees to`, `undertakes to`, `is bound to` are duties; `reserves the right to`, `is free to` permissions. A denied permission forbids. */
function modalityOf(tokens: readonly Token[], part: Segment, counts: Uint8Array, objectDenied: boolean): Modality {
  if (!part.verb) return 'is';
  const { verb } = part;
  if (verb.modality === 'may') {
    const denied = (counts[verb.head] ?? 0) % 2 === 1 || objectDenied;
    return denied ? 'must' : 'may';
  }
  if (verb.modality !== 'is') return verb.modality;
  const after = tokens
    .slice(verb.head, Math.min(part.to, verb.head + 7))
    .map((token) => token.key)
    .join(' ');
  if (
    /^(?:reserves?|retains?) (?:the |its |any )?(?:full |sole )?(?:right|option|power|discretion)/.test(after) ||
    /^(?:free|entitled|permitted|allowed|able|authorized|at liberty) to/.test(after) ||
    /^(?:is|are|be) (?:free|entitled|permitted|allowed|authorized|at liberty|welcome) to/.test(after)
  )
    return (counts[verb.head] ?? 0) % 2 === 1 ? 'must' : 'may';
  if (
    /^(?:intends?|hopes?|expects?|plans?|aims?|tr(?:y|ies)|endeavors?|wants?|wishes|is willing|are willing|seeks?|is prepared|are prepared|proposes?) /.test(
      `${after} `,
    )
  )
    return 'weak';
  return 'is';
}

function agreesWith(
  tokens: readonly Token[],
  part: Segment,
  roles: (from: number, to: number) => Set<Role>,
): Set<Role> {
  const head = part.verb?.head ?? -1;
  if (head < 0 || !/^(?:agree|agrees|agreed|join|joins|covenant|covenants|together)$/.test(tokens[head]?.key ?? ''))
    return new Set();
  return tokens[head + 1]?.key === 'with' ? roles(head + 2, Math.min(part.to, head + 5)) : new Set();
}

function byPhrase(tokens: readonly Token[], part: Segment, roles: (from: number, to: number) => Set<Role>): Set<Role> {
  const from = part.verb?.to ?? part.from;
  for (let at = from; at < part.to; at++) {
    const key = tokens[at]?.key;
    if (key !== 'by' && !(key === 'of' && tokens[at - 1]?.key === 'part')) continue;
    let to = at + 1;
    while (to < part.to && to - at < 14 && !/^[;:]$/.test(tokens[to]?.text ?? '') && !STOP.test(tokens[to]?.key ?? ''))
      to++;
    const found = roles(at + 1, to);
    if (found.size > 0) return found;
  }
  return new Set();
}
const STOP = /^(?:to|for|about|on|in|within|from|that|which|upon|under|because|regarding|concerning|relating)$/;
