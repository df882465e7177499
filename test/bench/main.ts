import { readdirSync, readFileSync } from 'node:fs';
import { loadPack } from '../../scripts/pack.mjs';
import { judge } from '../../server/src/core/clauses/judge.ts';
import { openPack } from '../../server/src/core/clauses/pack.ts';
import { analyse } from '../../server/src/core/language/analysis.ts';
import { parseMarkdown } from '../../server/src/core/language/markdown.ts';
import { parse } from '../../server/src/core/template/parse.ts';

/** Prints how long the steps take, each as a ratio to parsing the same Markdown once: machines differ, ratios hardly do. */
const ROUNDS = 5;
const LETTERS = 'templates/letters';

function main(): void {
  const pack = openPack(loadPack('templates'));
  const body = readFileSync('test/fixtures/templates/lump-sum.md', 'utf8');
  const print = (name: string, ms: number, unit: number) =>
    process.stdout.write(
      `${name.padEnd(46)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / unit).toFixed(2).padStart(7)} x\n`,
    );

  process.stdout.write(`${'step'.padEnd(46)} ${'median'.padStart(12)}  ${'to Markdown'.padStart(9)}\n`);
  for (const copies of [1, 10, 100]) {
    const text = Array.from({ length: copies }, (_, at) => body.replaceAll('4821', String(1000 + at))).join('\n\n');
    const size = `${Math.round(text.length / 1024)} KB`;
    const unit = median(() => parseMarkdown(text));
    print(`${size}: Markdown alone`, unit, unit);
    print(
      `${size}: template`,
      median(() => parse(text)),
      unit,
    );
    print(
      `${size}: sentences, new words`,
      median(() => analyse({ text, fields: new Map() }, pack.lexicon)),
      unit,
    );
  }
  for (const name of readdirSync(LETTERS)) {
    const template = parse(readFileSync(`${LETTERS}/${name}`, 'utf8'));
    const unit = median(() => parseMarkdown(template.text));
    const resolve = (path: string) => pack.clauses.find(({ id }) => path === `clauses/${id}`)?.body;
    print(
      `${name}: every path judged`,
      median(() => judge(template, pack, { resolve })),
      unit,
    );
  }
}

/** The middle of several runs, in milliseconds. */
function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

main();
