import type { Clause } from '../../clauses/pack.ts';
import type { ClauseResult, ElementResult, Evidence, NearMiss } from '../../clauses/types.ts';
import { citationLine } from '../pages/citations.ts';
import { clauseText } from '../pages/clause-text.ts';
import { blocks, bullets, code, type Links, linked, plain } from '../pages/markdown.ts';
import { shortNotice } from '../pages/notice.ts';
import type { Subject } from '../subject.ts';

/**
 * A clause as it stands in a document: its state, its elements one by one, what it is for, what it rests on. Without a verdict
 * (the kind of document does not speak of it), what it would say. `here` stands first.
 */
export function clauseCard(clause: Clause, subject: Subject, links: Links, here?: string): string {
  const { engine, facts } = subject;
  const results = facts.coverage.clauses.filter(({ id }) => id === clause.id);
  const { citations, caveats } = clauseText(clause, engine);
  return blocks(
    `**${linked(plain(clause.title), `clause/${clause.id}`, links)}** (${code(clause.id)})`,
    here,
    plain(clause.purpose),
    ...(results.length === 0
      ? [bullets(clause.elements.map(({ id, says }) => `${code(id)} ${plain(says)}`))]
      : results.map((result) => verdict(result, nearly(result, subject)))),
    caveats[0] === undefined ? undefined : `Mind: ${plain(caveats[0])}`,
    citations.length === 0 ? undefined : bullets(citations.map((citation) => citationLine(citation, links))),
    `*${plain(shortNotice(engine))}*`,
  );
}

/** The state of a clause in one line: `**Present**, required here.` */
export function stateLine({ state, requirement, when }: ClauseResult): string {
  return `${STATES[state]}${when === undefined ? '' : ` where ${code(when)}`}. ${REQUIREMENTS[requirement]}`;
}

/** What nearly gives the elements that a clause in part lacks; of one that is missing altogether there is nothing near. */
function nearly(result: ClauseResult, { engine, facts }: Subject): readonly NearMiss[] {
  if (result.state === 'missing' || result.state === 'not-applicable') return [];
  return engine.nearMisses(facts.template, { resolve: facts.context.resolve }, result);
}

function verdict(result: ClauseResult, misses: readonly NearMiss[]): string {
  const lines = result.elements.flatMap((element) => elementLines(element, misses));
  const beside = distinct(result.evidence).map(
    (one) => `${ROLES[one.role]}: ${wordsOf(one)}${one.why === '' ? '' : `, ${plain(one.why)}`}`,
  );
  if (result.state === 'missing' || result.state === 'not-applicable')
    return blocks(stateLine(result), bullets(result.elements.map(({ id, says }) => `${code(id)} ${plain(says)}`)));
  return blocks(stateLine(result), bullets([...lines, ...beside]));
}

function elementLines(
  { id, says, state, severity, evidence }: ElementResult,
  misses: readonly NearMiss[],
): readonly string[] {
  const words = distinct(evidence).slice(0, 3).map(wordsOf);
  const near = misses.find((miss) => miss.element === id);
  const shown =
    words.length > 0
      ? ` (${words.join('; ')})`
      : near && state === 'missing'
        ? ` (nearly: ${wordsOf({ words: near.sentence })}, but ${plain(near.why)})`
        : '';
  const grave = state === 'missing' && severity === 'info' ? 'not said, only a suggestion' : ELEMENTS[state];
  return [`${state === 'satisfied' ? '✓' : '✗'} ${grave}: ${plain(says)} ${code(id)}${shown}`];
}

/** The words that count, in quotation marks. */
export function wordsOf({ words }: Pick<Evidence, 'words'>): string {
  return `“${plain(words.length > MOST ? `${words.slice(0, MOST)}…` : words)}”`;
}

const MOST = 120;

/** Each stretch of words once; one that is part of another says nothing new. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ words, why }) => {
    const key = `${words}\n${why}`;
    const isPart = evidence.some((other) => other.why === why && other.words !== words && other.words.includes(words));
    return !isPart && !seen.has(key) && seen.add(key);
  });
}

const STATES: Readonly<Record<ClauseResult['state'], string>> = {
  present: '**Present**',
  incomplete: '**Incomplete**',
  unclear: '**Unclear**',
  contradicted: '**Contradicted**',
  missing: '**Missing**',
  'not-applicable': '**Not applicable**',
};
const REQUIREMENTS: Readonly<Record<ClauseResult['requirement'], string>> = {
  required: 'Documents of this kind need it.',
  recommended: 'Documents of this kind should have it.',
  optional: 'Documents of this kind may have it.',
  forbidden: 'It is out of place in documents of this kind.',
};
const ELEMENTS: Readonly<Record<ElementResult['state'], string>> = {
  satisfied: 'said',
  missing: 'not said',
  harmful: 'taken back',
};
export const ROLES: Readonly<Record<Evidence['role'], string>> = {
  satisfies: 'Counts',
  harms: 'Takes it back',
  doubt: 'Not understood',
};
