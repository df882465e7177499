import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packClause } from '../../server/src/core/engine.ts';
import { evaluate } from '../../server/src/core/template/evaluate.ts';
import { knownVariables } from '../../server/src/core/template/known.ts';
import { parse } from '../../server/src/core/template/parse.ts';
import { exampleData, readData } from '../../server/src/core/template/values.ts';
import type { About, ExportOptions } from '../../server/src/export/options.ts';
import { readPage } from '../../server/src/export/page.ts';
import { ENGINE } from '../core/features/subject.ts';
import { FONTS } from './fonts.ts';

export const ABOUT: About = { template: 'letter.md', packVersion: '1.2.3', date: '2026-11-22' };
export const OPTIONS: ExportOptions = { about: ABOUT, fonts: FONTS };

/** The letters of the library, merged with their examples. */
export const LETTERS: readonly { readonly name: string; readonly text: string }[] = readdirSync('templates/letters')
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({
    name: path.parse(file).name,
    text: merged(readFileSync(path.join('templates/letters', file), 'utf8')),
  }));

function merged(source: string): string {
  const template = parse(source);
  const resolve = (file: string): string | undefined => packClause(file, ENGINE.packFile);
  const known = knownVariables(template, { resolve, dictionary: ENGINE.dictionary });
  const { values } = readData(template, exampleData(template, known), known);
  return evaluate(template, values, { resolve, settings: { today: '2026-11-22' }, tidy: true, renumber: true }).text;
}

export const pageOf = (name: string) => readPage(LETTERS.find((one) => one.name === name)?.text ?? '', { name });

/** Fails at the first place where two texts differ, with a little of what stands there. */
export function sameWords(actual: string, expected: string, what: string): void {
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 40);
  assert.equal(around(actual), around(expected), what);
}

/** The words of a text, without white space and without what hyphens and lists of a format do to them. */
export function words(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
