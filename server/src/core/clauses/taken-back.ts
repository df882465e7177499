import type { Placed, Sentence } from '../language/analysis.ts';
import { remembered } from '../language/remembered.ts';
import type { Token } from '../language/tokens.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import { farDefinitions } from './far-definitions.ts';
import { DONE_TO } from './guards/done-to-clause.ts';
import type { Guard } from './guards/guard.ts';
import { bringsNewWording } from './guards/replaced.ts';
import { OF_ITSELF } from './guards/self-reference.ts';
import { setAsideAt } from './guards/set-aside.ts';
import type { Clause } from './pack.ts';
import { bindsOnlyOthers, pointersTo, type SectionName } from './pointers.ts';
import type { Run } from './run.ts';
import { judgeSection, type Known, type SectionMemory, sectionOf } from './section.ts';
import type { Speaking } from './verdict.ts';

/** What is needed beside the sections. */
type Around = { readonly run: Run; readonly known: Known; readonly memory: SectionMemory };

/**
 * A sentence anywhere in the text that names the section of a clause (`Nothing in Section 10 binds Company`) is read as if it stood
 * there: what it takes back is taken back. So is one that takes from the meaning of a term that the section uses.
 */
export function withPointers(
  clause: Clause,
  speaking: Speaking,
  home: number,
  { run, known, memory }: Around,
): Speaking {
  const at = speaking.places[home];
  const own = speaking.sections[home];
  const verdict = speaking.verdicts[home];
  if (at === undefined || !own || !verdict || verdict.weight === 0) return speaking;
  const far = sentencesThatName(run, at, own.placed);
  const meanings = farDefinitions(run, own.placed, clause.detect);
  if (far.length + meanings.length === 0) return speaking;
  const placed = [...own.placed, ...far.map((one) => one.placed), ...meanings.map((one) => one.placed)];
  const section = sectionOf(
    placed.map(({ sentence }) => sentence),
    known,
    memory,
  );
  const guards = judgeSection(clause, section, { parties: run.analysis.parties, facts: run.facts, known }).guards();
  const added = far.flatMap((pointing, index): Guard[] => {
    const sentence = own.placed.length + index;
    const found = guards.filter((guard) => guard.sentence === sentence && isAbout(guard, pointing));
    const aside = pointing.at.flatMap((at) => setAsideAt(pointing.placed.sentence, at, clause.detect));
    const left = pointing.others ? [leftOut(pointing.others)] : [];
    return [...found, ...[...aside, ...left].map((guard) => ({ ...guard, sentence }))];
  });
  meanings.forEach((one, index) => {
    const sentence = own.placed.length + far.length + index;
    added.push(...one.guards.map((guard) => ({ ...guard, sentence })));
  });
  if (added.length === 0) return speaking;
  const all = [...verdict.guards(), ...added];
  return {
    ...speaking,
    sections: speaking.sections.with(home, { section, placed }),
    verdicts: speaking.verdicts.with(home, { ...verdict, guards: () => all }),
  };
}

function leftOut([from, to]: readonly [number, number]): Omit<Guard, 'sentence'> {
  return { from, to, role: 'harms', kind: 'own-force', why: 'leaves it out of what binds' };
}

/** `others`: the tokens that say that other sections alone bind. */
type Pointing = {
  readonly placed: Placed;
  readonly at: readonly number[];
  readonly others?: readonly [number, number];
};

/** The sentences that name a section, or other sections alone: many clauses stand in the same section. */
const pointingIn = remembered((run: Run) =>
  remembered((name: SectionName) => run.pointing.flatMap((placed) => pointingAt(placed, name))),
);

function sentencesThatName(run: Run, home: number, own: readonly Placed[]): readonly Pointing[] {
  const name = run.names[home];
  if (!name || (name.number === undefined && name.title.length === 0)) return [];
  return pointingIn(run)(name).filter(({ placed, others }) => {
    if (others) return true;
    // What takes out an old wording stands before the new one.
    const isBefore = placed.source.start < (own[0]?.source.start ?? 0);
    return !own.includes(placed) && !(isBefore && bringsNewWording(placed.sentence));
  });
}

function pointingAt(placed: Placed, name: SectionName): readonly Pointing[] {
  const others = bindsOnlyOthers(placed.sentence, name);
  if (others) return [{ placed, at: [], others }];
  const at = pointersTo(placed.sentence, name);
  return at.length > 0 ? [{ placed, at }] : [];
}

/**
 * What a guard says is about the section when it stands in the same clause of the sentence as its name; a doubt only where the
 * section, or its duty, is what the sentence speaks of (`Company's duty under Section 15 begins when …`).
 */
function isAbout({ from, to, role, kind: what }: Guard, { placed, at }: Pointing): boolean {
  const { segmentOf, segments, tokens }: Sentence = placed.sentence;
  if (role === 'doubt' && what === 'definition')
    return at.some((pointer) => OF_WORDS.has(tokens[pointer - 1]?.key ?? ''));
  if (role === 'doubt' && what !== DONE_TO)
    return at.some((pointer) => {
      const { subject, kind } = segments[segmentOf[pointer] ?? 0] ?? {};
      if (!subject || kind !== 'main' || pointer < subject.from || pointer >= subject.to) return false;
      return tokens.slice(subject.from, pointer).every(leadsToPart);
    });
  return at.some((pointer) => (pointer >= from && pointer < to) || segmentOf[pointer] === segmentOf[from]);
}

/** `“shall” in Section 4 means …`, `for purposes of Section 4, …` */
const OF_WORDS: ReadonlySet<string> = new Set(['in', 'of', 'under']);

const LEADS = wordSet(
  'the a each every all any its their only sole in of under by from duties obligations undertakings',
);

/** `the promises in`, `Company's duty under`: words in front of a section's name that say no more than it. */
function leadsToPart(token: Token): boolean {
  return isOneOf(token, LEADS) || isOneOf(token, OF_ITSELF) || token.key.endsWith("'s") || token.capital;
}
