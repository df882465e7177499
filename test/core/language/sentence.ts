import assert from 'node:assert/strict';
import { openPack } from '../../../server/src/core/clauses/pack.ts';
import { type Analysis, analyse, type Sentence, tokenRange } from '../../../server/src/core/language/analysis.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { paths } from '../../../server/src/core/template/paths.ts';
import { project } from '../../../server/src/core/template/project.ts';
import { PACK_FILES } from '../../pack.ts';

/** The built-in pack, opened once for all tests. */
export const PACK = openPack(PACK_FILES);

/** A template's first path, analysed with the built-in vocabulary. */
export function analysisOf(text: string): Analysis {
  const template = parse(text);
  const [path] = paths(template).paths;
  assert.ok(path);
  const fieldType = (name: string) => template.frontMatter.variables.get(name)?.type ?? PACK.variables.get(name)?.type;
  return analyse(project(template, path, { fieldType }), PACK.lexicon);
}

/** The only sentence of a text. */
export function sentenceOf(text: string): Sentence {
  const { sentences } = analysisOf(text);
  assert.equal(sentences.length, 1, `${sentences.length} sentences in ${text}`);
  return sentences[0]?.sentence as Sentence;
}

/** The sentences of a text as their folded words, layout included (`never` for a table's `No`). */
export function readAs(text: string): readonly string[] {
  return analysisOf(text).sentences.map(({ sentence }) =>
    sentence.tokens.map(({ key, text: own }) => key || own).join(' '),
  );
}

/** The index of the token that begins where `«` stands; the mark is taken out. */
export function markedToken(marked: string): { readonly sentence: Sentence; readonly at: number } {
  const text = marked.replace(/[«»]/g, '');
  const offset = marked.indexOf('«');
  for (const placed of analysisOf(text).sentences) {
    const at = placed.sentence.tokens.findIndex((_, index) => tokenRange(placed, index)?.start === offset);
    if (at >= 0) return { sentence: placed.sentence, at };
  }
  return assert.fail(`no token begins at the mark in ${marked}`);
}
