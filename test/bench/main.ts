import { readdirSync, readFileSync } from 'node:fs';
import { loadPack } from '../../scripts/pack.mjs';
import { judge } from '../../server/src/core/clauses/judge.ts';
import { openPack, type Pack } from '../../server/src/core/clauses/pack.ts';
import { packClause } from '../../server/src/core/engine.ts';
import { analyse } from '../../server/src/core/language/analysis.ts';
import { parseMarkdown } from '../../server/src/core/language/markdown.ts';
import { parse } from '../../server/src/core/template/parse.ts';
import { paths } from '../../server/src/core/template/paths.ts';
import { ofSize, typedInto } from './texts.ts';
import { quantile, timesOf } from './times.ts';

/** Prints how long the steps take, each as a ratio to parsing the same Markdown once: machines differ, ratios hardly do. */
const ROUNDS = 5;
const KEYSTROKES = 60;
const LETTERS = 'templates/letters';

type Row = { readonly name: string; readonly ms: number; readonly unit: number };

function main(): void {
  const files = loadPack('templates');
  const shipped = JSON.parse(readFileSync('dist/pack.json', 'utf8')) as Record<string, string>;
  const pack = openPack(files);
  const body = readFileSync('test/fixtures/templates/lump-sum.md', 'utf8');
  process.stdout.write(`${'step'.padEnd(58)} ${'time'.padStart(12)}  ${'to Markdown'.padStart(11)}\n`);
  opening(body, files, shipped);
  reading(body, pack);
  judging(files, pack);
  typing(body, files, pack);
}

function print({ name, ms, unit }: Row): void {
  process.stdout.write(`${name.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / unit).toFixed(2).padStart(9)} x\n`);
}

const median = (run: () => unknown) => quantile(timesOf(ROUNDS, run), 0.5);

/** The pack as it is written and as it ships, and the words that the first text needs. */
function opening(body: string, files: Record<string, string>, shipped: Record<string, string>): void {
  const unit = median(() => parseMarkdown(body));
  print({ name: 'opening the pack: as written', ms: median(() => openPack(files)), unit });
  print({ name: 'opening the pack: as shipped', ms: median(() => openPack(shipped)), unit });
  print({ name: 'opening the pack: its words', ms: median(() => openPack(shipped).lexicon), unit });
}

function reading(body: string, pack: Pack): void {
  for (const copies of [1, 10, 100]) {
    const text = Array.from({ length: copies }, (_, at) => body.replaceAll('4821', String(1000 + at))).join('\n\n');
    const size = `${Math.round(text.length / 1024)} KB`;
    const unit = median(() => parseMarkdown(text));
    print({ name: `${size}: Markdown alone`, ms: unit, unit });
    print({ name: `${size}: template`, ms: median(() => parse(text)), unit });
    const source = { text, fields: new Map() };
    print({ name: `${size}: sentences, new words`, ms: median(() => analyse(source, pack.lexicon)), unit });
  }
}

/** Whole letters on all their paths: with nothing remembered, and again. */
function judging(files: Record<string, string>, pack: Pack): void {
  for (const name of readdirSync(LETTERS)) {
    const text = readFileSync(`${LETTERS}/${name}`, 'utf8');
    const unit = median(() => parseMarkdown(text));
    const fresh = Array.from({ length: ROUNDS }, () => openPack(files));
    // Words are looked up before: they belong to opening the pack.
    for (const one of fresh) one.lexicon.concepts.has('pay');
    const cold = quantile(
      timesOf(ROUNDS, (round) => judgeText(text, fresh[round] ?? pack, files)),
      0.5,
    );
    const count = paths(parse(text), resolverOf(files)).paths.length;
    print({ name: `${name}: ${count} paths judged, cold`, ms: cold, unit });
    judgeText(text, pack, files);
    print({ name: `${name}: judged again`, ms: median(() => judgeText(text, pack, files)), unit });
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
  const unit = median(() => parseMarkdown(text));
  const texts = typedInto(text, KEYSTROKES);
  const times = timesOf(KEYSTROKES, (at) => judgeText(texts[at] ?? text, pack, files));
  print({ name: `${name}: one more character, p50`, ms: quantile(times, 0.5), unit });
  print({ name: `${name}: one more character, p95`, ms: quantile(times, 0.95), unit });
}

function judgeText(text: string, pack: Pack, files: Record<string, string>): unknown {
  return judge(parse(text), pack, { resolve: resolverOf(files), document: 'settlement-agreement' });
}

/** A new one each time, as a server makes it that looks for files again. */
function resolverOf(files: Record<string, string>): (path: string) => string | undefined {
  return (path) => packClause(path, (file) => files[file]);
}

main();
