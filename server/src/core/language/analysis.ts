import type { Projection } from '../template/types.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mention } from './mentions.ts';
import { type Parties, type Role, readParties, rolesIn } from './parties.ts';
import { denials } from './polarity.ts';
import { type Piece, type ProseSentence, readProse } from './prose.ts';
import { type Segment, segment } from './segments.ts';
import { type Stance, stances } from './stance.ts';
import { type Token, tokenize } from './tokens.ts';
import { verbGroups } from './verbs.ts';

/** A sentence, understood as far as grammar goes: its clauses, concepts, what is denied, who speaks. */
export type Sentence = {
  readonly source: ProseSentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly segments: readonly Segment[];
  /** Per token: denials of its own clause and of those above. */
  readonly denied: Uint8Array;
  readonly objectDenied: readonly boolean[];
  readonly stances: readonly Stance[];
  /** Per token: the segment it belongs to. */
  readonly segmentOf: Uint16Array;
};

/** A whole text as clause detection sees it. */
export type Analysis = {
  readonly sentences: readonly Sentence[];
  readonly parties: Parties;
  readonly sections: number;
  readonly visible: string;
};

/** One very long sentence is cut, so that nothing grows faster than the text. */
const MOST_TOKENS = 1200;

/** Reads a projection's prose. Pure; time grows linearly with the text. */
export function analyse(projection: Pick<Projection, 'text' | 'fields'>, lexicon: Lexicon): Analysis {
  const prose = readProse(projection.text);
  const tokenized: { source: ProseSentence; tokens: Token[] }[] = [];
  for (const source of prose.sentences) {
    const tokens = source.pieces.flatMap((piece) => pieceTokens(piece, prose.visible, projection));
    const clean = dropEnumerators(tokens);
    for (let from = 0; from < clean.length; from += MOST_TOKENS)
      tokenized.push({ source, tokens: clean.slice(from, from + MOST_TOKENS) });
  }
  const parties = readParties(
    tokenized.map((one) => one.tokens),
    lexicon,
  );
  const figures = differences(tokenized.map((one) => one.tokens));
  const sentences = tokenized
    .filter((one) => one.tokens.length > 0)
    .map((one) => sentence(one.source, one.tokens, lexicon, parties, figures));
  return { sentences, parties, sections: prose.sections, visible: prose.visible };
}

function pieceTokens(piece: Piece, visible: string, projection: Pick<Projection, 'fields'>): Token[] {
  if ('words' in piece) return tokenize(piece.words, NO_FIELDS).map((token) => ({ ...token, start: -1, end: -1 }));
  return tokenize(visible, projection.fields, piece.start, piece.end);
}
const NO_FIELDS: Projection['fields'] = new Map();

/** `(a)`, `(ii)`, `1)` inside a sentence count its parts; they are no words. */
function dropEnumerators(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const isLabel = (one: Token | undefined) =>
      one !== undefined && (/^(?:[a-h]|[ivx]{1,4})$/i.test(one.text) || (one.kind === 'number' && one.text.length < 3));
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (token.text === '(' && isLabel(next) && tokens[at + 2]?.text === ')' && !spelledOut(before)) return false;
    if (isLabel(token) && before?.text === '(' && next?.text === ')' && !spelledOut(tokens[at - 2])) return false;
    if (token.text === ')' && isLabel(before) && tokens[at - 2]?.text === '(' && !spelledOut(tokens[at - 3]))
      return false;
    return true;
  });
}

/** In `seven (7)` the number repeats the word before it. */
function spelledOut(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)$/.test(
      token.key,
    )
  );
}

function sentence(source: ProseSentence, tokens: readonly Token[], lexicon: Lexicon, parties: Parties, figures: ReadonlySet<number>): Sentence {
  const found = findMentions(tokens, lexicon);
  const mentions = [...found, ...definedMentions(tokens, parties, lexicon), ...partyMentions(tokens, found, parties), ...arithmetic(tokens, figures)];
  const groups = verbGroups(tokens, lexicon);
  const segments = segment(tokens, groups);
  const segmentOf = new Uint16Array(tokens.length);
  segments.forEach((part, index) => segmentOf.fill(index, part.from, part.to));
  const roles = (from: number, to: number): Set<Role> => rolesIn(tokens, mentions, parties, from, to);
  const how = stances(tokens, segments, mentions, roles);
  const { counts, objectDenied } = denials(tokens, segments, (index, sofar) => how.inherited(index, sofar));
  return {
    source,
    tokens,
    mentions,
    segments,
    denied: counts,
    objectDenied,
    stances: how.of(counts, objectDenied),
    segmentOf,
  };
}

/** Whoever is named, in whatever way, as the concepts `party_company` and `party_customer`. */
function partyMentions(tokens: readonly Token[], found: readonly Mention[], parties: Parties): Mention[] {
  return tokens.flatMap((_, at) => {
    const roles = rolesIn(tokens, found, parties, at, at + 1);
    const member = { kind: 'noun', weak: false, from: at, to: at + 1 } as const;
    return [
      ...(roles.has('company') ? [{ ...member, concept: 'party_company' }] : []),
      ...(roles.has('customer') ? [{ ...member, concept: 'party_customer' }] : []),
    ];
  });
}

/** What a defined term can stand for; acts in a definition are not said by every use of the term. */
const THINGS = new Set(
  'bill billed_sum difference settlement_sum remaining_claim mark adverse statement_noun credit_report credit_bureau third_parties signed_copy assigns request_noun agreement_noun payment_noun any_kind whole_matter'.split(' '),
);

/** A defined thing carries the concepts of its definition: `Delta` is a difference where it was defined as one. */
function definedMentions(tokens: readonly Token[], parties: Parties, lexicon: Lexicon): Mention[] {
  const found: Mention[] = [];
  for (const [name, definition] of parties.definitions) {
    const words = name.split(' ');
    const concepts = new Map(
      findMentions(definition.slice(0, 14), lexicon)
        .filter((mention) => (mention.kind !== 'verb' || mention.to - mention.from > 1) && THINGS.has(mention.concept))
        .map((mention) => [mention.concept, mention]),
    );
    for (let at = 0; at + words.length <= tokens.length; at++) {
      if (!words.every((word, index) => tokens[at + index]?.key === word && tokens[at + index]?.capital)) continue;
      if (concepts.has('difference')) for (const part of ['bill', 'billed_sum', 'settlement_sum']) concepts.delete(part);
      for (const mention of concepts.values())
        found.push({ ...mention, kind: 'noun', weak: false, from: at, to: at + words.length });
    }
  }
  return found;
}

/** Sums that are one sum of the document less another: what is left between a bill and its settlement. */
function differences(sentences: readonly (readonly Token[])[]): Set<number> {
  const values = [...new Set(sentences.flatMap((tokens) => tokens.filter((token) => token.kind === 'money' && (token.value ?? 0) > 0).map((token) => Math.round((token.value ?? 0) * 100))))];
  const found = new Set<number>();
  if (values.length > 12) return found;
  const known = new Set(values);
  const paid = new Set(sentences.flatMap((tokens) => tokens.filter((token, at) => token.kind === 'money' && tokens.slice(Math.max(0, at - 6), at).some((one) => /^(?:pay|pays|paid|paying|settlement|sending|send|accepted)$/.test(one.key))).map((token) => Math.round((token.value ?? 0) * 100))));
  for (const whole of values) for (const part of values) if (part < whole && known.has(whole - part) && !paid.has(whole - part)) found.add(whole - part);
  return found;
}

/** `the $1,110.00`, where the bill was $1,760.00 and $650.00 is paid: the difference, by arithmetic. */
function arithmetic(tokens: readonly Token[], figures: ReadonlySet<number>): Mention[] {
  return tokens.flatMap((token, at) =>
    token.kind === 'money' && figures.has(Math.round((token.value ?? 0) * 100))
      ? [{ concept: 'difference', kind: 'noun' as const, weak: false, from: at, to: at + 1 }]
      : [],
  );
}
