import type { Io } from '../io.ts';

/** When to colour: `auto` asks the terminal and the environment. */
export type ColourChoice = 'auto' | 'always' | 'never';

export type Paint = {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly underline: (text: string) => string;
};

/** The colours to use, or none. A flag beats NO_COLOR, NO_COLOR beats FORCE_COLOR, and without either the terminal decides. */
export function paint(choice: ColourChoice, io: Pick<Io, 'env' | 'isTerminal'>): Paint {
  return wantsColour(choice, io) ? COLOURED : PLAIN;
}

export function wantsColour(choice: ColourChoice, io: Pick<Io, 'env' | 'isTerminal'>): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((io.env.NO_COLOR ?? '') !== '') return false;
  const forced = io.env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return io.isTerminal && io.env.TERM !== 'dumb';
}

const plain = (text: string): string => text;
const PLAIN: Paint = {
  error: plain,
  warning: plain,
  info: plain,
  good: plain,
  dim: plain,
  bold: plain,
  underline: plain,
};

/** Colour libraries decide once for the whole process and from the environment alone; `--color always` must beat it. */
const style =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001B[${open}m${text}\u001B[${close}m`;
const COLOURED: Paint = {
  error: style(31, 39),
  warning: style(33, 39),
  info: style(36, 39),
  good: style(32, 39),
  dim: style(2, 22),
  bold: style(1, 22),
  underline: style(4, 24),
};
