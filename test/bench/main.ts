import { readdirSync, readFileSync } from 'node:fs';
import { loadPack } from '../../scripts/pack.mjs';
import { judge, projectionsOf, runsOf } from '../../server/src/core/clauses/judge.ts';
import { openPack, type Pack } from '../../server/src/core/clauses/pack.ts';
import type { Section } from '../../server/src/core/clauses/section.ts';
import { packClause } from '../../server/src/core/engine.ts';
import { analyse } from '../../server/src/core/language/analysis.ts';
import { parseMarkdown } from '../../server/src/core/language/markdown.ts';
import { newMemory, newStore } from '../../server/src/core/language/memory.ts';
import { passagesOf } from '../../server/src/core/language/passages.ts';
import { parse } from '../../server/src/core/template/parse.ts';
import { paths } from '../../server/src/core/template/paths.ts';
import type { Template } from '../../server/src/core/template/types.ts';
import { printExtension } from './extension.ts';
import { printMail, printRun } from './run.ts';
import { printServer } from './server.ts';
import { ofSize, typedInto } from './texts.ts';
import { quantile, type Times, timesOf } from './times.ts';

/** Prints how long the steps take, each as a ratio to parsing the same Markdown once: machines differ, ratios hardly do. */
const ROUNDS = 5;
/** Texts that are seen for the first time, of which the middle is told. */
const FIRST_LOOKS = 60;
const SECTIONS = 400_000;
const KEYSTROKES = 60;
const WARM_ROUNDS = 24;
/** Characters of a text that is not typed into often, as that takes long. */
const LARGE = 50_000;
const LETTERS = 'templates/letters';

async function main(): Promise<void> {
  const files = loadPack('templates');
  const shipped = JSON.parse(readFileSync('dist/pack.json', 'utf8')) as Record<string, string>;
  const pack = openPack(files);
  const body = readFileSync('test/fixtures/templates/lump-sum.md', 'utf8');
  process.stdout.write(`${'step'.padEnd(58)} ${'time'.padStart(12)}  ${'to Markdown'.padStart(11)}\n`);
  opening(body, files, shipped);
  reading(body, pack);
  detecting(body, files, pack);
  judging(files, pack);
  typing(body, files, pack);
  const letter = readFileSync(`${LETTERS}/lump-sum-settlement.md`, 'utf8');
  const { unit } = timesOf(
    ROUNDS,
    () => parseMarkdown(letter),
    () => undefined,
  );
  printRun(unit);
  printMail(unit);
  await printServer(unit);
  printExtension();
}

/** Prints the middle of several runs, in turn with parsing `text` as Markdown. */
function middle(name: string, text: string, run: (round: number) => unknown): void {
  print(
    name,
    timesOf(ROUNDS, () => parseMarkdown(text), run),
    0.5,
  );
}

function print(name: string, { runs, unit }: Times, share: number): void {
  const ms = quantile(runs, share);
  process.stdout.write(`${name.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / unit).toFixed(2).padStart(9)} x\n`);
}

/** The pack as it is written and as it ships, and the words that the first text needs. */
function opening(body: string, files: Record<string, string>, shipped: Record<string, string>): void {
  middle('opening the pack: as written', body, () => openPack(files));
  middle('opening the pack: as shipped', body, () => openPack(shipped));
  middle('opening the pack: its words', body, () => openPack(shipped).lexicon);
}

function reading(body: string, pack: Pack): void {
  for (const copies of [1, 10, 100]) {
    const text = Array.from({ length: copies }, (_, at) => body.replaceAll('4821', String(1000 + at))).join('\n\n');
    const size = `${Math.round(text.length / 1024)} KB`;
    middle(`${size}: Markdown alone`, text, () => parseMarkdown(text));
    middle(`${size}: template`, text, () => parse(text));
    middle(`${size}: sentences, new words`, text, () => analyse({ text, fields: new Map() }, pack.lexicon));
  }
}

/**
 * Detection alone, of parsed texts: with nothing remembered, and as one sentence of the text changes. The first line is a
 * process that judges its first letter; before the others it has judged a few hundred, as a server has after the first minute of
 * work: until then most of the time goes into making the program fast.
 */
function detecting(body: string, files: Record<string, string>, pack: Pack): void {
  middle('3 KB: clauses detected, first letters of a process', ofSize(body, 3 * 1024), () =>
    judgeText(ofSize(body, 3 * 1024), newlyOpened(pack), files),
  );
  warmUp(files, pack);
  const sentence = `${'Company shall not place a mark on the account, and '.repeat((100 * 1024) / 51)}nothing is owed.`;
  const texts: readonly (readonly [name: string, text: string])[] = [
    ...[3, 30, 300, 2048].map((size) => [`${size} KB`, ofSize(body, size * 1024)] as const),
    ['one sentence of 100 KB', `${body}\n\n${sentence}\n`],
  ];
  for (const [name, text] of texts) {
    const read = parse(text);
    firstLooks(name, text, read, files, pack);
    const others = typedInto(text, ROUNDS).map((changed) => parse(changed));
    judgeRead(read, pack, files);
    typedInto(text, text.length > LARGE ? 0 : KEYSTROKES).forEach((changed) => {
      judgeText(`${changed}\n`, pack, files);
    });
    middle(`${name}: clauses detected, one sentence new`, text, (round) =>
      judgeRead(others[round] ?? read, pack, files),
    );
  }
}

/**
 * A text that was never seen: with nothing remembered, and, of one that is short enough to be remembered whole, with its Markdown
 * parsed, and with its sentences read.
 */
function firstLooks(name: string, text: string, read: Template, files: Record<string, string>, pack: Pack): void {
  const isLarge = text.length > LARGE;
  const looks = isLarge ? ROUNDS : FIRST_LOOKS;
  const states: readonly (readonly [name: string, open: () => Pack])[] = [
    ['nothing remembered', () => newlyOpened(pack)],
    ...(isLarge
      ? []
      : ([
          ['Markdown parsed', () => withMarkdown(read, pack, files)],
          ['sentences read', () => withSentences(read, pack, files)],
        ] as const)),
  ];
  for (const [state, open] of states) {
    const packs = Array.from({ length: looks }, open);
    const times = timesOf(
      looks,
      () => parseMarkdown(text),
      (look) => judgeRead(read, packs[look] ?? pack, files),
    );
    print(`${name}: clauses detected, ${state}`, times, 0.5);
  }
}

/** A pack that remembers nothing but the Markdown of a template. */
function withMarkdown(template: Template, pack: Pack, files: Record<string, string>): Pack {
  const fresh = newlyOpened(pack);
  for (const projection of projectionsOf(template, fresh, resolverOf(files))) passagesOf(projection, fresh.memory);
  return fresh;
}

/** A pack that remembers the sentences of a template and nothing that was found in them. */
function withSentences(template: Template, pack: Pack, files: Record<string, string>): Pack {
  const fresh = newlyOpened(pack);
  runsOf(template, fresh, resolverOf(files));
  return { ...fresh, sections: newStore<Section>(SECTIONS) };
}

/** Judges every letter some times over. */
function warmUp(files: Record<string, string>, pack: Pack): void {
  for (let round = 0; round < WARM_ROUNDS; round++)
    for (const name of readdirSync(LETTERS))
      judgeText(readFileSync(`${LETTERS}/${name}`, 'utf8'), newlyOpened(pack), files);
}

/** Whole letters on all their paths: with nothing remembered, again, and after a keystroke. */
function judging(files: Record<string, string>, pack: Pack): void {
  for (const name of readdirSync(LETTERS)) {
    const text = readFileSync(`${LETTERS}/${name}`, 'utf8');
    const count = paths(parse(text), resolverOf(files)).paths.length;
    const fresh = Array.from({ length: ROUNDS }, () => newlyOpened(pack));
    middle(`${name}: ${count} paths judged, cold`, text, (round) => judgeText(text, fresh[round] ?? pack, files));
    judgeText(text, pack, files);
    middle(`${name}: judged again`, text, () => judgeText(text, pack, files));
    keystrokes(name, text, files, pack);
  }
}

/** Plain letters of two sizes, one character at a time. */
function typing(body: string, files: Record<string, string>, pack: Pack): void {
  for (const size of [3, 200]) {
    const text = ofSize(body, size * 1024);
    judgeText(text, pack, files);
    keystrokes(`${Math.round(text.length / 1024)} KB, no conditions`, text, files, pack);
  }
}

function keystrokes(name: string, text: string, files: Record<string, string>, pack: Pack): void {
  const texts = typedInto(text, KEYSTROKES);
  const times = timesOf(
    KEYSTROKES,
    () => parseMarkdown(text),
    (at) => judgeText(texts[at] ?? text, pack, files),
  );
  print(`${name}: one more character, p50`, times, 0.5);
  print(`${name}: one more character, p95`, times, 0.95);
}

/** A pack that remembers nothing. */
function newlyOpened(pack: Pack): Pack {
  return { ...pack, memory: newMemory(), sections: newStore<Section>(SECTIONS) };
}

function judgeText(text: string, pack: Pack, files: Record<string, string>): unknown {
  return judgeRead(parse(text), pack, files);
}

function judgeRead(template: Template, pack: Pack, files: Record<string, string>): unknown {
  return judge(template, pack, { resolve: resolverOf(files), document: 'settlement-agreement' });
}

/** A new one each time, as a server makes it that looks for files again. */
function resolverOf(files: Record<string, string>): (path: string) => string | undefined {
  return (path) => packClause(path, (file) => files[file]);
}

await main();
