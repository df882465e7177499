import { names, type Sentence } from '../language/analysis.ts';
import type { Role } from '../language/parties.ts';
import { anyOneOf, wordSet } from '../language/word-set.ts';
import type { Bound } from './conditions.ts';
import type { Match, Scope } from './match.ts';

/** Keeps the matches that bind whom the condition wants; for `both`, promises of each side add up. */
export function matchesBound(by: Bound | undefined, found: readonly Match[], scope: Scope): readonly Match[] {
  if (!by || found.length === 0) return found;
  if (by === 'company-only') return found.filter(({ bearers }) => bearers.has('company') && !bearers.has('customer'));
  if (by === 'customer-only') return found.filter(({ bearers }) => bearers.has('customer') && !bearers.has('company'));
  if (by === 'not-customer') return found.filter(({ bearers }) => bearers.has('company') || !bearers.has('customer'));
  if (by !== 'both' && by !== 'agreed')
    return found.filter((match) => match.bearers.has(by) || (match.flat && !speaksAlone(scope)));
  if (by === 'agreed' && found.some(({ agreeing }) => areBoth(agreeing))) return found;
  // The document itself says it, though the act in it has one side for its subject.
  if (by === 'agreed' && !speaksAlone(scope)) {
    const said = found.filter(({ agreeing }) => agreeing.size === 0);
    if (said.length > 0) return said;
  }
  if (areBoth(new Set(found.flatMap(({ bearers }) => [...bearers])))) return found;
  // Nobody is named as the one who acts: then the document speaks for all who sign it, unless one person speaks in it.
  const flat = found.filter(({ flat, agreeing }) => flat && (agreeing.size === 0 || areBoth(agreeing)));
  if (flat.length > 0 && !speaksAlone(scope)) return flat;
  if (scope.sentences.some(saysMutual)) return found;
  return found.filter((match) => isReciprocal(match, scope));
}

function areBoth(roles: ReadonlySet<Role>): boolean {
  return roles.has('company') && roles.has('customer');
}

const FIRST_PERSON = wordSet('i my');
const FIRST_PERSON_PLURAL = wordSet('we us');

/** One person's letter: `I`, and nobody else agrees to anything in it. */
function speaksAlone({ sentences }: Scope): boolean {
  const says = (words: ReadonlySet<string>) => sentences.some(({ tokens }) => anyOneOf(tokens, words));
  const isShared = sentences.some((one) => names(one, 'both_parties') || names(one, 'neither_party'));
  return says(FIRST_PERSON) && !says(FIRST_PERSON_PLURAL) && !isShared;
}

/** Words for whichever side it falls to: `the other`, `the one asked`. */
const WHICHEVER = wordSet('other one whoever requested asked recipient publisher maker speaker latter');

/** `When either party asks, the other shall …`: whoever is asked acts, so both are bound. */
function isReciprocal(match: Match, scope: Scope): boolean {
  const sentence = scope.sentences[match.sentence];
  const segment = sentence?.segments[sentence.segmentOf[match.mention.from] ?? 0];
  if (!sentence || !segment) return false;
  if (!anyOneOf(sentence.tokens.slice(segment.subject.from, segment.subject.to), WHICHEVER)) return false;
  return (
    names(sentence, 'both_parties') ||
    names(sentence, 'neither_party') ||
    (names(sentence, 'party_company') && names(sentence, 'party_customer'))
  );
}

const MUTUAL = wordSet('mutual mutually reciprocal');
const MUTUAL_PAIRS: ReadonlySet<string> = new Set(['both ways', 'either way', 'vice versa']);
const PROMISE = wordSet(
  'duty duties obligation obligations promise promises binds bind applies apply section clause paragraph',
);
/** A sentence of more clauses, or as many tokens as this, says more than whom the section binds. */
const MOST_CLAUSES = 2;
const TOO_LONG = 22;

/** `The duty is mutual`, `it applies to each party`. */
function saysMutual(sentence: Sentence): boolean {
  const { tokens } = sentence;
  if (anyOneOf(tokens, MUTUAL)) return true;
  if (tokens.some(({ key }, at) => MUTUAL_PAIRS.has(`${key} ${tokens[at + 1]?.key ?? ''}`))) return true;
  return (
    names(sentence, 'both_parties') &&
    anyOneOf(tokens, PROMISE) &&
    sentence.segments.length <= MOST_CLAUSES &&
    tokens.length < TOO_LONG
  );
}
