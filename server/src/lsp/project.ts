import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { DATA_ENDINGS } from '../core/data/records.ts';
import { type Engine, packClause } from '../core/engine.ts';
import { dataKeysOf } from '../core/features/navigation/dataKeys.ts';
import { namesOf } from '../core/features/navigation/names.ts';
import type { DataFile, Project, ProjectFile } from '../core/features/navigation/project.ts';
import { termsOf } from '../core/features/navigation/terms.ts';
import { parse } from '../core/template/parse.ts';
import type { Template } from '../core/template/types.ts';
import { pathBelow } from './files.ts';
import { type Index, indexOf, type Sketch, sketchOf } from './projectIndex.ts';
import type { Opened, Session } from './session.ts';
import { nextTurn } from './turn.ts';

/**
 * Runs `work` over the files around a document. Files are read when the work first asks for them: it is run again until it has
 * asked for nothing new, so it must be pure. Ids of files are addresses; those of the pack's clauses begin with `pack:`.
 */
export async function inProject<T>(
  session: Session,
  opened: Opened,
  token: CancellationToken,
  work: (project: Project) => T,
): Promise<T> {
  return settled(session, await aroundOf(session, opened), token, work);
}

/** The same over all files below a folder, whichever document is asked about. */
export async function inFolder<T>(
  session: Session,
  root: string,
  token: CancellationToken,
  work: (project: Project) => T,
): Promise<T> {
  const { packs } = await session.workspace.configured(`${root}/letter.md`);
  return settled(session, await pathsBelow(session, root, packs.engine), token, work);
}

async function settled<T>(
  session: Session,
  around: Around,
  token: CancellationToken,
  work: (project: Project) => T,
): Promise<T> {
  for (let round = 1; ; round += 1) {
    const wanted: Wanted = { files: new Set(), everything: false };
    const result = work(projectOver(around, wanted));
    if ((wanted.files.size === 0 && !wanted.everything) || round === MOST_ROUNDS) return result;
    await load(session, around, wanted, token);
  }
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
  readonly dataFiles: ReadonlyMap<string, string>;
  /** Texts that were read; undefined for those that are not there. */
  readonly texts: Map<string, string | undefined>;
  /** Files that the work may look at. */
  readonly ready: Set<string>;
  readonly known: Known;
  readonly parse: (text: string) => Template;
  everything: boolean;
};
type Wanted = { readonly files: Set<string>; everything: boolean };

/** What was made of each text that was read last. A memory only. */
type Known = {
  readonly files: Map<string, { readonly text: string; readonly file: ProjectFile }>;
  readonly data: Map<string, DataFile>;
  readonly sketches: Map<string, Sketch>;
};
const KNOWN = new WeakMap<Session, Known>();

async function aroundOf(session: Session, { uri, text, root, subject }: Opened): Promise<Around> {
  const around = await pathsBelow(session, root, subject.engine);
  const templates = new Map(around.templates);
  templates.set(pathBelow(uri, root) ?? uri, uri);
  around.texts.set(uri, text);
  around.ready.add(uri);
  const { files } = around.known;
  if (files.get(uri)?.text !== text) files.set(uri, { text, file: fileOf(uri, subject.facts.template) });
  return { ...around, templates };
}

async function pathsBelow(session: Session, root: string, engine: Engine): Promise<Around> {
  const { workspace, documents } = session;
  const templates = new Map(pathsOf(await workspace.list(root, MARKDOWN), root).uris);
  const data = pathsOf(await workspace.list(root, DATA_ENDINGS), root);
  // The client's own spelling of an address counts, and a document that is not saved yet is there all the same.
  for (const { uri, languageId } of documents.all()) {
    const path = languageId === 'markdown' ? pathBelow(uri, root) : undefined;
    if (path !== undefined) templates.set(path, uri);
  }
  const known = KNOWN.get(session) ?? { files: new Map(), data: new Map(), sketches: new Map() };
  KNOWN.set(session, known);
  return {
    root,
    packFile: engine.packFile,
    templates,
    data: data.uris,
    dataFiles: data.paths,
    texts: new Map(),
    ready: new Set(),
    known,
    parse: (text) => parse(text, { kinds: engine.kinds }),
    everything: false,
  };
}

type Paths = { readonly uris: ReadonlyMap<string, string>; readonly paths: ReadonlyMap<string, string> };

/** Addresses by path and paths by address. */
function pathsOf(list: readonly string[], root: string): Paths {
  const known = PATHS.get(list);
  if (known !== undefined) return known;
  const uris = new Map<string, string>();
  const paths = new Map<string, string>();
  for (const uri of list.slice(0, MOST_FILES)) {
    const path = pathBelow(uri, root);
    if (path === undefined) continue;
    uris.set(path, uri);
    paths.set(uri, path);
  }
  const made = { uris, paths };
  PATHS.set(list, made);
  return made;
}

/** A memory only, of lists that the workspace keeps until files come or go. */
const PATHS = new WeakMap<readonly string[], Paths>();

async function load({ workspace }: Session, around: Around, wanted: Wanted, token: CancellationToken): Promise<void> {
  let count = 0;
  const read = async (uri: string): Promise<string | undefined> => {
    count += 1;
    if (count % FILES_A_TURN === 0) await nextTurn();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (!around.texts.has(uri)) around.texts.set(uri, await workspace.text(uri, around.root));
    return around.texts.get(uri);
  };
  if (wanted.everything) for (const uri of around.templates.values()) await read(uri);
  around.everything ||= wanted.everything;
  for (const uri of wanted.files) {
    const text = await read(uri);
    if (text !== undefined && !around.dataFiles.has(uri)) readFile(uri, text, around);
    around.ready.add(uri);
  }
}

function projectOver(around: Around, wanted: Wanted): Project {
  const { texts, templates, known } = around;
  const textOf = (uri: string): string | undefined => {
    if (around.ready.has(uri)) return texts.get(uri);
    wanted.files.add(uri);
    return undefined;
  };
  const file = (id: string): ProjectFile | undefined => {
    const text = id.startsWith(PACK) ? around.packFile(`${id.slice(PACK.length)}.md`) : textOf(id);
    return text === undefined ? undefined : readFile(id, text, around);
  };
  const target = (path: string): string | undefined => {
    if (packClause(path, around.packFile) !== undefined) return PACK + path.replace(/\.md$/, '');
    return templates.get(`${path}.md`) ?? templates.get(path);
  };
  const ours = (path: string): string | undefined => {
    const to = target(path);
    return to?.startsWith(PACK) ? undefined : to;
  };
  const sketch = (id: string): Sketch => {
    const text = texts.get(id) ?? '';
    const before = known.sketches.get(id);
    if (before?.text === text) return before;
    const made = sketchOf(text);
    known.sketches.set(id, made);
    return made;
  };
  const all = (): Index => {
    if (!around.everything) wanted.everything = true;
    return around.everything ? indexOf(templates.values(), sketch, ours) : NO_INDEX;
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

function dataFile(id: string, text: string | undefined, { dataFiles, known }: Around): DataFile | undefined {
  const name = dataFiles.get(id);
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

const NO_INDEX: Index = { files: [], takers: new Map() };
