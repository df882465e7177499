import assert from 'node:assert/strict';
import { dataKeysOf } from '../../../../server/src/core/features/navigation/dataKeys.ts';
import { namesOf } from '../../../../server/src/core/features/navigation/names.ts';
import type { Place, Project, ProjectFile } from '../../../../server/src/core/features/navigation/project.ts';
import { termsOf } from '../../../../server/src/core/features/navigation/terms.ts';
import { parse } from '../../../../server/src/core/template/parse.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { PACK_FILES } from '../../../pack.ts';

export const PACK = PACK_FILES;

function fileOf(id: string, text: string): ProjectFile {
  const template = parse(text);
  return { id, template, names: namesOf(template), terms: termsOf(template) };
}

const CLAUSES: readonly [string, ProjectFile][] = Object.entries(PACK).flatMap(([path, text]) => {
  if (!path.startsWith('clauses/')) return [];
  const id = `pack:${path.slice(0, -'.md'.length)}`;
  return [[id, { ...fileOf(id, text), clause: path.slice('clauses/'.length, -'.md'.length) }]];
});

/** A project over texts by path; the clauses of the pack are there too. Data files lie beside every letter. */
export function projectOf(texts: Readonly<Record<string, string>>): Project {
  const read = new Map<string, ProjectFile>(CLAUSES);
  const templates = Object.keys(texts).filter((path) => path.endsWith('.md'));
  const data = Object.keys(texts).filter((path) => !path.endsWith('.md'));
  const file = (id: string): ProjectFile | undefined => {
    const known = read.get(id);
    const text = texts[id];
    if (known !== undefined || text === undefined) return known;
    const made = fileOf(id, text);
    read.set(id, made);
    return made;
  };
  const target = (path: string): string | undefined => {
    if (Object.hasOwn(PACK, `${path}.md`)) return `pack:${path}`;
    return Object.hasOwn(texts, `${path}.md`) ? `${path}.md` : undefined;
  };
  return {
    file,
    target,
    files: () => templates,
    takers: (id) => templates.filter((one) => file(one)?.names.taken.some(({ path }) => target(path) === id)),
    dataBeside: () => data,
    data: (id) => (data.includes(id) ? { id, text: texts[id]!, keys: dataKeysOf(id, texts[id]!) } : undefined),
    lettersBeside: () => templates,
  };
}

/** Texts by path in which `«…»` marks places and one `¦` the cursor. */
export type Marked = {
  readonly texts: Readonly<Record<string, string>>;
  readonly places: readonly Place[];
  readonly at: { readonly file: string; readonly offset: number };
};

export function markedFiles(files: Readonly<Record<string, string>>): Marked {
  const texts: Record<string, string> = {};
  const places: Place[] = [];
  let at: Marked['at'] | undefined;
  for (const [file, source] of Object.entries(files)) {
    let text = '';
    const open: number[] = [];
    for (const character of source) {
      if (character === '«') open.push(text.length);
      else if (character === '»') places.push({ file, span: { start: open.pop() ?? 0, end: text.length } });
      else if (character === '¦') at = { file, offset: text.length };
      else text += character;
    }
    texts[file] = text;
  }
  assert.ok(at, 'no cursor');
  return { texts, places, at };
}

/** The places as texts with marks again: what a failing test should show. */
export function shown(texts: Readonly<Record<string, string>>, places: readonly Place[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [
      file,
      withMarks(
        text,
        places.filter((place) => place.file === file).map(({ span }) => span),
      ),
    ]),
  );
}

function withMarks(text: string, spans: readonly Span[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end }) => `${now.slice(0, start)}«${now.slice(start, end)}»${now.slice(end)}`, text);
}
