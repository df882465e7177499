import { BUILT } from '../clauses/pack.ts';
import { readDictionary } from '../template/known.ts';
import { nearest } from '../text/distance.ts';
import { readManifest } from './manifest.ts';
import { documentsWith } from './needs.ts';
import { overridden } from './override.ts';
import { type PackFiles, type PackProblem, packProblem, tableIn, yamlOf } from './problems.ts';

/** What a pack may hold: each file or folder, and what it brings. The documentation lists them in this order. */
export const PACK_PARTS = [
  { path: 'pack.yaml', says: 'Name, version, jurisdiction and the days on which the pack holds.' },
  { path: 'clauses/<id>.md', says: 'A clause of its own: how it is found, its examples and its wording.' },
  {
    path: 'overrides/<id>.md',
    says: 'Another wording, words for people and graver severities for a clause of another pack.',
  },
  { path: 'approved/<name>.md', says: 'An approved text of a clause, which letters are compared with.' },
  { path: 'wordings/<id>.yaml', says: 'A harmful wording.' },
  { path: 'conflicts/<id>.yaml', says: 'Words that clash with a clause.' },
  { path: 'letters/<id>.md', says: 'A letter for “proviso new”.' },
  {
    path: 'documents.yaml',
    says: 'Kinds of document of its own, and clauses that kinds ask for beside what they asked for before.',
  },
  { path: 'variables.yaml', says: 'Facts with type, label and example.' },
  {
    path: 'vocabulary.yaml',
    says: 'Words that several of its clauses and wordings use; vocabulary-<name>.yaml as well.',
  },
  { path: 'citations.yaml', says: 'Sources of law.' },
] as const;

/** The patterns of the files that belong to a pack. */
export const PACK_PATTERNS: readonly string[] = [
  'clauses/*.md',
  'overrides/*.md',
  'approved/*.md',
  'letters/*.md',
  'wordings/*.yaml',
  'conflicts/*.yaml',
  '*.yaml',
];

/** Whether a path of a pack's folder is one of `PACK_PATTERNS`. */
export function belongsToPack(path: string): boolean {
  return /^(?:(?:clauses|overrides|approved|letters)\/[^/]+\.md|(?:(?:wordings|conflicts)\/)?[^/]+\.yaml)$/.test(path);
}

/** A pack laid over others: all files together, and what is wrong with those of the pack. */
export type Laid = { readonly files: PackFiles; readonly problems: readonly PackProblem[] };

const OWN_FILES = /^(clauses|wordings|conflicts|letters)\//;
const VOCABULARY = /^vocabulary(-[\w-]+)?\.yaml$/;

/**
 * Lays a pack over others. It adds: a clause, wording, conflict, letter, concept, fact or source that is there already is refused,
 * and what may be changed of one is in `overrides/` and `documents.yaml`. Files with problems are left out of what is laid. `name`
 * keeps the files of several packs apart. Never throws.
 */
export function layPack(base: PackFiles, own: PackFiles, name: string): Laid {
  const laid: Record<string, string> = { ...base };
  const problems: PackProblem[] = [];
  const add = (files: PackFiles, wrong: readonly PackProblem[]): void => {
    problems.push(...wrong);
    Object.assign(laid, files);
  };
  for (const [file, text] of Object.entries(own)) {
    const part = partOf(file);
    if (part === 'manifest') problems.push(...readManifest(text).problems.map((one) => ({ ...one, file })));
    else if (part === 'own') add(...ownFile(base, file, text));
    else if (part === 'override') {
      const { files, problems: wrong } = overridden(laid, file, text);
      add(files, wrong);
    } else if (part === 'approved') add(...approvedFile({ ...laid, ...own }, name, file, text));
    else if (part === 'documents') {
      const { text: merged, problems: wrong } = documentsWith(laid, text);
      add({ [file]: merged }, wrong);
    } else if (part === 'vocabulary') add(...vocabularyFile(conceptsIn(base), name, file, text));
    else if (part === 'table') add(...mergedTable(laid, file, text));
    else problems.push(unknownFile(file, text));
  }
  // What was worked out of the words and facts before holds only where the pack brings none.
  if (bringsWords(own)) delete laid[BUILT.lexicon];
  const dictionary = laid[BUILT.dictionary];
  if (own['variables.yaml'] !== undefined && dictionary !== undefined)
    laid[BUILT.dictionary] = JSON.stringify([
      ...(JSON.parse(dictionary) as unknown[]),
      ...readDictionary(own['variables.yaml']),
    ]);
  return { files: laid, problems };
}

type Part = 'manifest' | 'own' | 'override' | 'approved' | 'documents' | 'vocabulary' | 'table' | 'none';

function partOf(file: string): Part {
  if (file === 'pack.yaml') return 'manifest';
  if (OWN_FILES.test(file)) return 'own';
  if (file.startsWith('overrides/')) return 'override';
  if (file.startsWith('approved/')) return 'approved';
  if (file === 'documents.yaml') return 'documents';
  if (VOCABULARY.test(file)) return 'vocabulary';
  return file === 'variables.yaml' || file === 'citations.yaml' ? 'table' : 'none';
}

function ownFile(base: PackFiles, file: string, text: string): [PackFiles, readonly PackProblem[]] {
  if (file === 'wordings/not-approved.yaml')
    return [
      {},
      [packProblem(file, 'The id not-approved is the rule’s about approved texts. Give yours another id.', text)],
    ];
  if (base[file] !== undefined) {
    const [, folder = '', id = ''] = /^(\w+)\/(.+)\.\w+$/.exec(file) ?? [];
    const way =
      folder === 'clauses'
        ? `To change its wording or make its elements graver, write overrides/${id}.md.`
        : folder === 'letters'
          ? 'Give yours another name.'
          : `Give yours another id; the severity of the rule is set in the configuration.`;
    return [
      {},
      [
        packProblem(
          file,
          `There is ${file.replace(/\.\w+$/, '')} in another pack already. ${way}`,
          text,
          id,
          'pack/taken',
        ),
      ],
    ];
  }
  if (file.startsWith('letters/')) return [{ [file]: text }, []];
  const { data, problems } = yamlOf(file, text);
  return data === undefined ? [{}, problems] : [{ [file]: text }, []];
}

function approvedFile(base: PackFiles, name: string, file: string, text: string): [PackFiles, readonly PackProblem[]] {
  const { data, problems } = yamlOf(file, text);
  if (data === undefined) return [{}, problems];
  const say = (message: string, words?: string) => packProblem(file, message, text, words);
  const unknown = Object.keys(data).find((key) => !['clause', 'documents', 'says'].includes(key));
  if (unknown !== undefined)
    return [{}, [say(`“${unknown}” is no key of an approved text. The keys are clause, documents, says.`, unknown)]];
  const clause = String(data.clause ?? '');
  if (data.clause === undefined)
    return [{}, [say('It does not say of which clause it is a text. Write clause: and its id.')]];
  const ids = Object.keys(base).flatMap((path) => /^clauses\/(.+)\.md$/.exec(path)?.[1] ?? []);
  if (!ids.includes(clause)) {
    const meant = nearest(clause, ids);
    const way = meant === undefined ? '“proviso list clauses” names them all.' : `Did you mean ${meant}?`;
    return [{}, [say(`There is no clause ${clause}. ${way}`, clause)]];
  }
  return [{ [`approved/${name}/${file.slice('approved/'.length)}`]: text }, []];
}

function vocabularyFile(
  taken: ReadonlySet<string>,
  name: string,
  file: string,
  text: string,
): [PackFiles, readonly PackProblem[]] {
  const { data, problems } = yamlOf(file, text);
  if (data === undefined) return [{}, problems];
  const wrong = Object.keys(data)
    .filter((key) => taken.has(key))
    .map((key) =>
      packProblem(
        file,
        `The name “${key}” is taken by another pack, whose clauses would then read other words. Give yours another name.`,
        text,
        key,
        'pack/taken',
      ),
    );
  return wrong.length > 0 ? [{}, wrong] : [{ [file.replace('vocabulary', `vocabulary-${name}`)]: text }, []];
}

function mergedTable(base: PackFiles, file: string, text: string): [PackFiles, readonly PackProblem[]] {
  const { data, problems } = yamlOf(file, text);
  if (data === undefined) return [{}, problems];
  const before = tableIn(base, file);
  const wrong = Object.keys(data)
    .filter((key) => before[key] !== undefined)
    .map((key) =>
      packProblem(file, `“${key}” is there already in another pack. Give yours another name.`, text, key, 'pack/taken'),
    );
  return wrong.length > 0 ? [{}, wrong] : [{ [file]: JSON.stringify({ ...before, ...data }) }, []];
}

/** The names of the concepts that all clauses of the packs share. */
function conceptsIn(base: PackFiles): ReadonlySet<string> {
  const known = CONCEPTS.get(base);
  if (known !== undefined) return known;
  const found = Object.keys(base).flatMap((path) => (VOCABULARY.test(path) ? Object.keys(tableIn(base, path)) : []));
  const made = new Set(found);
  CONCEPTS.set(base, made);
  return made;
}

/** A memory only. */
const CONCEPTS = new WeakMap<PackFiles, ReadonlySet<string>>();

function bringsWords(own: PackFiles): boolean {
  return Object.entries(own).some(
    ([path, text]) =>
      VOCABULARY.test(path) || (/^(?:clauses|wordings|conflicts)\//.test(path) && /^vocabulary[ \t]*:/m.test(text)),
  );
}

function unknownFile(file: string, text: string): PackProblem {
  const names = ['pack.yaml', 'documents.yaml', 'variables.yaml', 'vocabulary.yaml', 'citations.yaml'];
  const meant = nearest(file, names);
  const way = meant === undefined ? `The files of a pack are ${names.join(', ')}.` : `Did you mean ${meant}?`;
  return packProblem(file, `Nothing reads ${file}. ${way}`, text, undefined, 'pack/unknown-file');
}
