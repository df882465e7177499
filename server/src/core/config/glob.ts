import { type Piece, readGlob } from './glob-syntax.ts';

/** Whether a path (relative, forward slashes) is meant. */
export type Glob = (path: string) => boolean;

/**
 * The glob of a pattern that `globFault` finds no fault with. `*` and `?` stay within one folder or file name, `**` crosses
 * folders, `[a-z]` and `{a,b}` are choices, `\` takes a sign literally. As in a .gitignore, a pattern without a slash means
 * the name in any folder, a leading slash ties it to the first, and a pattern that means a folder means what is below it.
 * Matching takes time in proportion to the path times the pattern, whatever the pattern.
 */
export function globOf(pattern: string): Glob {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const read = readGlob(bare);
  const anywhere = !/\/./.test(pattern) && !pattern.startsWith('/');
  const states = compile('fault' in read ? [] : read.pieces);
  return (path) => bare !== '' && matches(states, path, anywhere, true);
}

/**
 * The glob of a line of an ignore file: as `globOf`, but braces have no meaning, a slash within ties it to the folder of the
 * file, and what is below a folder is not meant with it (`ignoredBy` goes down folder by folder). A pattern that cannot be
 * understood means nothing.
 */
export function ignoreGlobOf(pattern: string): Glob {
  const read = readGlob(pattern.replace(/^\//, '').replace(/[{}]/g, '\\$&'));
  const states = compile('fault' in read ? [] : read.pieces);
  const fits = !('fault' in read) && pattern !== '';
  const anywhere = !pattern.includes('/');
  return (path) => fits && matches(states, path, anywhere, false);
}

/** What is wrong with a pattern, as the end of a sentence; undefined when nothing is. */
export function globFault(pattern: string): string | undefined {
  if (pattern.length > MOST) return `is longer than ${MOST} characters`;
  if (/^\.?\/?$/.test(pattern.trim())) return 'names nothing';
  if (/(?:^|\/)\.\.(?:\/|$)/.test(pattern)) return 'leads out of the folder of the configuration (..)';
  if (/^[A-Za-z]:[\\/]/.test(pattern)) return 'names a drive; write it from the folder of the configuration';
  if (/\\[\w.]/.test(pattern)) return 'has a backslash between folders; write / on every system';
  const read = readGlob(pattern);
  return 'fault' in read ? read.fault : undefined;
}

const MOST = 1000;

/** One step of the machine: what it takes of the path, and where it goes on. `undefined` takes nothing. */
type State = { readonly takes: Take | undefined; readonly next: readonly number[] };
type Take = (char: string) => boolean;

/** The machine of a pattern: its last state is the end. */
function compile(pieces: readonly Piece[]): readonly State[] {
  const states: { takes: Take | undefined; next: number[] }[] = [];
  const add = (takes: Take | undefined): number => states.push({ takes, next: [] }) - 1;
  /** Adds the states of pieces, entered from `from`; gives the state in which they end. */
  const run = (list: readonly Piece[], from: number): number => {
    let at = from;
    const go = (takes: Take | undefined): number => {
      const to = add(takes);
      states[at]!.next.push(to);
      at = to;
      return to;
    };
    for (const piece of list) {
      if (piece.kind === 'char') go((char) => char === piece.char);
      else if (piece.kind === 'any') go((char) => char !== '/');
      else if (piece.kind === 'set') go((char) => char !== '/' && piece.has(char));
      else if (piece.kind === 'either') {
        const ends = piece.options.map((option) => run(option, at));
        const joint = add(undefined);
        for (const end of ends) states[end]!.next.push(joint);
        at = joint;
      } else {
        const before = at;
        const round = go(piece.kind === 'star' ? (char) => char !== '/' : () => true);
        states[round]!.next.push(round);
        // `**/` is nothing at all, or whole folders.
        if (piece.kind === 'folders') go((char) => char === '/');
        const joint = add(undefined);
        states[at]!.next.push(joint);
        states[before]!.next.push(joint);
        at = joint;
      }
    }
    return at;
  };
  const end = run(pieces, add(undefined));
  states[end]!.next.push(add(undefined));
  return states;
}

/** `below`: what lies below a folder is meant with the folder. */
function matches(states: readonly State[], path: string, anywhere: boolean, below: boolean): boolean {
  const end = states.length - 1;
  let now = new Set<number>();
  enter(0, states, now);
  for (const char of path) {
    if (below && char === '/' && now.has(end)) return true;
    const next = new Set<number>();
    for (const at of now) {
      for (const to of states[at]!.next) if (states[to]!.takes?.(char)) enter(to, states, next);
    }
    if (char === '/' && anywhere) enter(0, states, next);
    now = next;
  }
  return now.has(end);
}

/** Adds a state and those that are reached from it without taking anything. */
function enter(at: number, states: readonly State[], into: Set<number>): void {
  const open = [at];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (into.has(state)) continue;
    into.add(state);
    for (const to of states[state]!.next) if (states[to]!.takes === undefined) open.push(to);
  }
}
