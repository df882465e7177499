import { URI } from 'vscode-uri';
import { DATA_ENDINGS } from '../core/data/records.ts';
import { packClause } from '../core/engine.ts';
import { dataKeysOf } from '../core/features/navigation/dataKeys.ts';
import { namesOf } from '../core/features/navigation/names.ts';
import type { DataFile, Project, ProjectFile } from '../core/features/navigation/project.ts';
import { termsOf } from '../core/features/navigation/terms.ts';
import { parse } from '../core/template/parse.ts';
import type { Template } from '../core/template/types.ts';
import type { Opened, Session } from './session.ts';

/**
 * Runs `work` over the files around a document. Files are read when the work first asks for them: it is run again until it has
 * asked for nothing new, so it must be pure. Ids of files are addresses; those of the pack's clauses begin with `pack:`.
 */
export async function inProject<T>(session: Session, opened: Opened, work: (project: Project) => T): Promise<T> {
  const around = await aroundOf(session, opened);
  for (let round = 1; ; round += 1) {
    const wanted: Wanted = { texts: new Set(), everything: false };
    const result = work(projectOver(around, wanted));
    if ((wanted.texts.size === 0 && !wanted.everything) || round === MOST_ROUNDS) return result;
    await load(session, around, wanted);
  }
}

/** All letters of a folder and the files that they take in, read. */
export async function wholeProject(session: Session, root: string): Promise<Project> {
  const around = await pathsBelow(session, root);
  const wanted: Wanted = { texts: new Set(), everything: true };
  await load(session, around, wanted);
  return projectOver(around, wanted);
}

const MOST_ROUNDS = 40;
/** No more files of one folder are looked through. */
const MOST_FILES = 5000;
/** After so many files the server lets other messages come in between. */
const FILES_A_TURN = 20;
const PACK = 'pack:';
const MARKDOWN = ['.md', '.markdown'];
/** Data that is no letter's. */
const NOT_DATA = /^(?:\.|(?:package|package-lock|tsconfig|jsconfig)\.json$)/;

type Around = {
  readonly root: string;
  readonly packFile: (path: string) => string | undefined;
  /** Addresses by path from the root, without escapes. */
  readonly templates: ReadonlyMap<string, string>;
  readonly data: ReadonlyMap<string, string>;
  /** Texts that were read; undefined for those that are not there. */
  readonly texts: Map<string, string | undefined>;
  readonly known: Known;
  readonly parse: (text: string) => Template;
  everything: boolean;
};
type Wanted = { readonly texts: Set<string>; everything: boolean };

/** What was made of each text that was read last. A memory only. */
type Known = {
  readonly files: Map<string, { readonly text: string; readonly file: ProjectFile }>;
  readonly data: Map<string, DataFile>;
};
const KNOWN = new WeakMap<Session, Known>();

async function aroundOf(session: Session, { uri, text, root, subject }: Opened): Promise<Around> {
  const around = await pathsBelow(session, root);
  const templates = new Map(around.templates);
  templates.set(pathBelow(uri, root) ?? uri, uri);
  around.texts.set(uri, text);
  const { files } = around.known;
  if (files.get(uri)?.text !== text) files.set(uri, { text, file: fileOf(uri, subject.facts.template) });
  return { ...around, templates };
}

async function pathsBelow(session: Session, root: string): Promise<Around> {
  const { workspace, engine, documents } = session;
  const templates = new Map<string, string>();
  const data = new Map<string, string>();
  const add = (paths: Map<string, string>, uri: string): void => {
    const path = pathBelow(uri, root);
    if (path !== undefined && paths.size < MOST_FILES) paths.set(path, uri);
  };
  for (const uri of await workspace.list(root, MARKDOWN)) add(templates, uri);
  for (const uri of await workspace.list(root, DATA_ENDINGS)) add(data, uri);
  // The client's own spelling of an address counts, and a document that is not saved yet is there all the same.
  for (const { uri, languageId } of documents.all()) if (languageId === 'markdown') add(templates, uri);
  const known = KNOWN.get(session) ?? { files: new Map(), data: new Map() };
  KNOWN.set(session, known);
  return {
    root,
    packFile: engine.packFile,
    templates,
    data,
    texts: new Map(),
    known,
    parse: (text) => parse(text, { kinds: engine.kinds }),
    everything: false,
  };
}

/** The path of an address below a folder, without escapes; undefined when it lies elsewhere. */
export function pathBelow(uri: string, root: string): string | undefined {
  const [{ scheme, authority, path }, folder] = [URI.parse(uri), URI.parse(root)];
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return scheme === folder.scheme && authority === folder.authority && path.startsWith(base)
    ? path.slice(base.length)
    : undefined;
}

async function load({ workspace }: Session, around: Around, wanted: Wanted): Promise<void> {
  const uris = [...wanted.texts, ...(wanted.everything ? around.templates.values() : [])];
  let count = 0;
  for (const uri of uris) {
    if (around.texts.has(uri)) continue;
    const text = await workspace.text(uri, around.root);
    around.texts.set(uri, text);
    if (text !== undefined && wanted.everything && !wanted.texts.has(uri)) readFile(uri, text, around);
    count += 1;
    if (count % FILES_A_TURN === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  around.everything ||= wanted.everything;
}

function projectOver(around: Around, wanted: Wanted): Project {
  const { texts, templates } = around;
  const textOf = (uri: string): string | undefined => {
    if (!texts.has(uri)) wanted.texts.add(uri);
    return texts.get(uri);
  };
  const file = (id: string): ProjectFile | undefined => {
    const text = id.startsWith(PACK) ? around.packFile(`${id.slice(PACK.length)}.md`) : textOf(id);
    return text === undefined ? undefined : readFile(id, text, around);
  };
  const target = (path: string): string | undefined => {
    if (packClause(path, around.packFile) !== undefined) return PACK + path.replace(/\.md$/, '');
    return templates.get(`${path}.md`) ?? templates.get(path);
  };
  const all = (): Index => {
    if (!around.everything) wanted.everything = true;
    return around.everything ? indexOf(templates, file, target) : NO_INDEX;
  };
  let index: Index | undefined;
  const indexed = (): Index => {
    index ??= all();
    return index;
  };
  const beside = (id: string): readonly string[] => dataBeside(id, around);
  return {
    file,
    target,
    files: () => indexed().files,
    takers: (id) => indexed().takers.get(id) ?? [],
    dataBeside: beside,
    data: (id) => dataFile(id, textOf(id), around),
    lettersBeside: (data) => indexed().files.filter((id) => beside(id).includes(data)),
  };
}

function readFile(id: string, text: string, { known: { files }, parse: parsed }: Around): ProjectFile {
  const known = files.get(id);
  if (known?.text === text) return known.file;
  const file = fileOf(id, parsed(text));
  files.set(id, { text, file });
  return file;
}

function fileOf(id: string, template: Template): ProjectFile {
  const clause = id.startsWith(PACK) ? { clause: id.slice(PACK.length + 'clauses/'.length) } : {};
  return { id, template, names: namesOf(template), terms: termsOf(template), ...clause };
}

function dataFile(id: string, text: string | undefined, { data, known }: Around): DataFile | undefined {
  const name = [...data].find(([, uri]) => uri === id)?.[0];
  if (text === undefined || name === undefined) return undefined;
  const before = known.data.get(id);
  if (before?.text === text) return before;
  const made = { id, text, keys: dataKeysOf(name, text) };
  known.data.set(id, made);
  return made;
}

/** Data files in a letter's folder, and in the folder `data` below it. */
function dataBeside(id: string, { data, root }: Around): readonly string[] {
  const path = pathBelow(id, root);
  if (path === undefined) return [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [...data].flatMap(([other, uri]) => {
    const name = other.slice(other.lastIndexOf('/') + 1);
    const where = other.slice(0, other.length - name.length);
    return (where === folder || where === `${folder}data/`) && !NOT_DATA.test(name) ? [uri] : [];
  });
}

type Index = { readonly files: readonly string[]; readonly takers: ReadonlyMap<string, readonly string[]> };
const NO_INDEX: Index = { files: [], takers: new Map() };

/** Letters, and what they take in: other Markdown files may speak of tags without being letters. */
function indexOf(templates: ReadonlyMap<string, string>, file: Project['file'], target: Project['target']): Index {
  const takers = new Map<string, string[]>();
  const seen = new Set<string>();
  const waiting = [...templates.values()].filter((id) => {
    const { frontMatter } = file(id)?.template ?? {};
    return frontMatter?.document !== undefined || (frontMatter?.variables.size ?? 0) > 0;
  });
  for (const id of waiting) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const path of new Set(file(id)?.names.taken.map((one) => one.path))) {
      const to = target(path);
      if (to === undefined || to.startsWith(PACK)) continue;
      const known = takers.get(to);
      if (known === undefined) takers.set(to, [id]);
      else if (!known.includes(id)) known.push(id);
      if (!seen.has(to)) waiting.push(to);
    }
  }
  return { files: [...seen].sort(), takers };
}
