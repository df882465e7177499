import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from './engine.ts';
import { answersYes, questionOf } from './labels.ts';
import { parseObject, strings } from './records.ts';

export type DocumentScore = {
  readonly file: string;
  readonly found: readonly string[];
  /** Labels that the document gives and the engine does not see whole, with the engine's own state. */
  readonly missed: readonly string[];
  /** Labels that the engine says are present and a reader said are not, or only in part. */
  readonly falsePresents: readonly string[];
};

/** Judges whole documents, each beside a `.json` of the same name that says what a reader found in it. */
export function scoreDocuments(folder: string, engine: Engine): readonly DocumentScore[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((sidecar) => {
      const place = path.join(folder, sidecar);
      const value = parseObject(readFileSync(place, 'utf8'), place);
      const file = ['.txt', '.md'].map((ending) => place.replace(/\.json$/, ending)).find((one) => existsSync(one));
      if (file === undefined) throw new Error(`${place}: no .txt or .md of the same name lies beside it`);
      const results = new Map(engine.judgeAll(readFileSync(file, 'utf8')).map((result) => [result.id, result]));
      const answers = (key: string) =>
        strings(value[key], key, place).flatMap((label) => {
          const question = questionOf(label);
          const result = question && results.get(question.clause);
          if (!question || !result) return [];
          return [{ label, state: result.state, yes: answersYes(question, result) }];
        });
      const present = answers('present');
      return {
        file: path.basename(file),
        found: present.filter(({ yes }) => yes).map(({ label }) => label),
        missed: present.filter(({ yes }) => !yes).map(({ label, state }) => `${label} (${state})`),
        falsePresents: [
          ...answers('absent')
            .filter(({ yes }) => yes)
            .map(({ label }) => label),
          ...answers('partial')
            .filter(({ yes }) => yes)
            .map(({ label }) => `${label} (a reader: in part)`),
        ],
      };
    });
}

export function documentLines(scores: readonly DocumentScore[]): readonly string[] {
  const found = scores.reduce((sum, one) => sum + one.found.length, 0);
  const missed = scores.reduce((sum, one) => sum + one.missed.length, 0);
  const wrong = scores.reduce((sum, one) => sum + one.falsePresents.length, 0);
  const list = (labels: readonly string[]) => (labels.length === 0 ? 'none' : labels.join(', '));
  return [
    `## Whole real documents (${scores.length}): ${found} present found, ${missed} not seen whole, ${wrong} false presents`,
    '',
    ...scores.flatMap((one) => [
      one.file,
      `  found:          ${list(one.found)}`,
      `  not seen whole: ${list(one.missed)}`,
      `  false presents: ${list(one.falsePresents)}`,
    ]),
    '',
  ];
}
