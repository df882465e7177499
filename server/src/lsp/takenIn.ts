import { includePath } from '../core/template/include-path.ts';
import { indexOf, type Sketch, sketchOf } from './projectIndex.ts';
import { canonical, type Workspace } from './workspace.ts';

/** A folder with more Markdown files than this is not searched for letters that take a file in. */
const MOST_FILES = 2000;

/** Does a letter below `root` take in the file at this address, itself or through another file? */
export async function isTakenIn(uri: string, root: string, workspace: Workspace): Promise<boolean> {
  const uris = (await workspace.list(root, ['.md'])).slice(0, MOST_FILES);
  const sketches = new Map<string, Sketch>();
  for (const one of uris) {
    const text = await workspace.text(one, root);
    if (text !== undefined) sketches.set(one, sketched(one, text));
  }
  const there = new Set(uris);
  const target = (path: string): string | undefined => {
    const safe = includePath(path);
    if (safe === undefined) return undefined;
    const address = `${root}/${safe.split('/').map(encodeURIComponent).join('/')}`;
    return [`${address}.md`, address].map(canonical).find((one) => there.has(one));
  };
  const { takers } = indexOf(sketches.keys(), (id) => sketches.get(id) ?? NOTHING, target);
  return takers.has(canonical(uri));
}

function sketched(uri: string, text: string): Sketch {
  const before = SKETCHES.get(uri);
  if (before?.text === text) return before;
  const made = sketchOf(text);
  if (SKETCHES.size > MOST_FILES) SKETCHES.clear();
  SKETCHES.set(uri, made);
  return made;
}

/** A memory only. */
const SKETCHES = new Map<string, Sketch>();
const NOTHING: Sketch = { text: '', isOurs: false, paths: [] };
