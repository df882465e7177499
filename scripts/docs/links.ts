import path from 'node:path';
import type { Engine } from '../../server/src/core/engine.ts';
import type { Links } from '../../server/src/core/features/pages/markdown.ts';
import { stateOf } from '../../server/src/core/features/pages/states.ts';

/** Addresses of pages as they are seen from a file in docs/; undefined for the page that the file is. */
export function linksFrom(file: string, engine: Engine): Links {
  return (page) => {
    const { target, anchor = '' } = placeOf(page, engine);
    if (target === file) return anchor === '' ? undefined : `#${anchor}`;
    const relative = path.posix.relative(path.posix.dirname(file), target);
    return anchor === '' ? relative : `${relative}#${anchor}`;
  };
}

function placeOf(page: string, engine: Engine): { readonly target: string; readonly anchor?: string } {
  const [family = '', name = ''] = page.split('/');
  if (family === 'clause') return { target: `clauses/${name}.md` };
  if (family === 'letter') return { target: `letters/${name}.md` };
  if (family === 'language') return { target: 'template-language.md' };
  if (family === 'state') return { target: 'states.md', anchor: anchorOf(stateOf(engine, name)?.name ?? name) };
  if (family === 'citation' && /^C\d+$/.test(name)) return { target: 'citations.md', anchor: name.toLowerCase() };
  return { target: `rules/${family}.md`, anchor: anchorOf(page) };
}

/** The anchor that a Markdown host gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
