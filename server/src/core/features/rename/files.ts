import { includePath } from '../../template/include-path.ts';
import type { Project } from '../navigation/project.ts';
import type { FileEdit } from './rename.ts';

/**
 * The edits that keep `render` tags leading to files that get another path. `moved` has the new path (from the root, with its
 * ending) of each file by its id. A path keeps its style: with or without `.md`, with or without `./`.
 */
export function renameFiles(project: Project, moved: ReadonlyMap<string, string>): readonly FileEdit[] {
  const takers = new Set([...moved.keys()].flatMap((id) => project.takers(id)));
  return [...takers].flatMap((id) =>
    (project.file(id)?.names.taken ?? []).flatMap(({ path, node }): FileEdit[] => {
      const target = project.target(path);
      const to = target === undefined ? undefined : moved.get(target);
      if (to === undefined || node.path === undefined || node.pathSpan === undefined) return [];
      const text = inStyle(node.path, to);
      if (includePath(text) === path || /["'\r\n]/.test(text)) return [];
      return [{ file: id, edit: { span: { start: node.pathSpan.start + 1, end: node.pathSpan.end - 1 }, text } }];
    }),
  );
}

function inStyle(written: string, to: string): string {
  const bare = to.replace(/\.md$/, '');
  return (written.startsWith('./') ? './' : '') + bare + (written.endsWith('.md') && bare !== to ? '.md' : '');
}
