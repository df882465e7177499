/**
 * The path of a `render` tag as the workspace's resolver gets it: forward slashes, no `.` segments, no `.md` at its end.
 * Undefined when it could lead outside the root: an absolute path, a drive, `..`, a backslash, a NUL, an empty path.
 */
export function includePath(path: string): string | undefined {
  if (path.length > 512 || /[\\\0:]/.test(path) || path.startsWith('/') || path.startsWith('~')) return undefined;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  const joined = segments.join('/').replace(/\.md$/, '');
  return joined === '' ? undefined : joined;
}
