import { parse } from 'yaml';
import { BUILT, openPack } from './clauses/pack.ts';
import { indexWords } from './language/lexicon-index.ts';
import { readDictionary } from './template/known.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/**
 * A pack as it is shipped, from its files as they are written: YAML becomes JSON, which reads twenty times faster; a clause's front
 * matter lies beside the clause, which stays as it was written; and what follows from the files (`BUILT`) is there already. It opens
 * as the written one does. Throws an Error that names the file when one of them cannot be read.
 */
export function buildPack(files: Readonly<Record<string, string>>): Record<string, string> {
  const built: Record<string, string> = {};
  for (const [file, text] of Object.entries(files)) {
    built[file] = file.endsWith('.yaml') ? JSON.stringify(parse(text)) : text;
    const frontMatter = file.startsWith('clauses/') ? FRONT_MATTER.exec(text)?.[1] : undefined;
    if (frontMatter !== undefined) built[file.replace(/\.md$/, '.json')] = JSON.stringify(parse(frontMatter));
  }
  built[BUILT.lexicon] = JSON.stringify(indexWords(openPack(built).words));
  built[BUILT.dictionary] = JSON.stringify([...readDictionary(files['variables.yaml'] ?? '')]);
  return built;
}
