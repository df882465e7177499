import { PARTS, type Part } from './measure.ts';

/** What the command line asks for. */
export type Options = {
  /** A folder of texts that are not part of the project. */
  readonly corpus: string;
  /** Whether the folder was named on the command line: then it must exist. */
  readonly named: boolean;
  readonly clause?: string;
  /** The folder of the project’s own texts. */
  readonly own: string;
  readonly part?: Part;
  readonly failures: boolean;
  readonly json: boolean;
};

/** Where the texts beside the project lie when nothing else is said. */
const BESIDE = '../shared/corpus';
/** Where the project’s own texts lie. */
const OWN = 'test/corpus';
export const USAGE = `Usage: npm run eval [-- --own DIR] [--corpus DIR] [--clause ID] [--part ${PARTS.join('|')}] [--failures] [--json]`;

/** Reads the arguments. Throws an Error that says what is wrong and how to write it. */
export function readOptions(args: readonly string[]): Options {
  const rest = [...args];
  let options: Options = { own: OWN, corpus: BESIDE, named: false, failures: false, json: false };
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (name === '--failures') options = { ...options, failures: true };
    else if (name === '--json') options = { ...options, json: true };
    else if (name === '--corpus') options = { ...options, corpus: take(name, rest), named: true };
    else if (name === '--clause') options = { ...options, clause: take(name, rest) };
    else if (name === '--own') options = { ...options, own: take(name, rest) };
    else if (name === '--part') options = { ...options, part: partOf(take(name, rest)) };
    else throw new Error(`unknown option “${name}”. ${USAGE}`);
  }
  return options;
}

function partOf(value: string): Part {
  const part = PARTS.find((one) => one === value);
  if (part === undefined) throw new Error(`--part: there is no part “${value}”. ${USAGE}`);
  return part;
}

function take(name: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined || value.startsWith('--')) throw new Error(`${name} needs a value. ${USAGE}`);
  return value;
}
