import { InvalidArgumentError } from 'commander';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Ours } from '../ours.ts';
import { byCodeUnit } from '../paths.ts';
import { visible } from '../reporters/terminal.ts';

/** One of several runs that share the letters; both from 1. */
export type Shard = { readonly index: number; readonly total: number };

/** What the user asked for: a shard, or the one that the build's machine names, of so many where the machine does not say. */
export type ShardChoice = Shard | { readonly index: 'auto'; readonly total?: number };

/** Reads `2/5`, `auto` or `auto/5`, for the parser of arguments. */
export function shardOption(value: string): ShardChoice {
  if (value === 'auto') return { index: 'auto' };
  const found = /^(auto|\d{1,4})\/(\d{1,4})$/.exec(value);
  const [index, total] = [found?.[1], Number(found?.[2])];
  if (index === 'auto' && total >= 1) return { index, total };
  if (!(Number(index) >= 1 && Number(index) <= total))
    throw new InvalidArgumentError('Give it as in 2/5 (from 1/5 to 5/5), auto, or auto/5.');
  return { index: Number(index), total };
}

/** Where the build's machine says which of several runs this is, and from which number it counts. */
const MACHINES = [
  { index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1 },
  { index: 'CIRCLE_NODE_INDEX', total: 'CIRCLE_NODE_TOTAL', first: 0 },
  { index: 'BUILDKITE_PARALLEL_JOB', total: 'BUILDKITE_PARALLEL_JOB_COUNT', first: 0 },
  { index: 'JOB_COMPLETION_INDEX', total: undefined, first: 0 },
] as const;

/**
 * The shard that was chosen. With `auto` the environment names it (GitLab, CircleCI, Buildkite, indexed jobs of Kubernetes). Throws
 * a Failure where it names none, or one that cannot be: a run that checked everything again, or nothing, would look like one that
 * went well.
 */
export function chosenShard(choice: ShardChoice, env: Io['env']): Shard {
  if (choice.index !== 'auto') return { index: choice.index, total: choice.total };
  const machine = MACHINES.find(
    ({ index, total }) =>
      isFilled(env[index]) && (choice.total !== undefined || (total !== undefined && isFilled(env[total]))),
  );
  if (machine === undefined) throw new Failure(noShard(env));
  const total = choice.total ?? wholeIn(env[machine.total ?? '']);
  const index = wholeIn(env[machine.index]) - machine.first + 1;
  if (index >= 1 && index <= total) return { index, total };
  const last = machine.first === 0 ? total - 1 : total;
  const said = `${machine.index} is ${visible(env[machine.index] ?? '')}`;
  throw new Failure(
    `${said}, and of ${total} shards it must be from ${machine.first} to ${last}. Mend it, or write the shard out: --shard 1/4.`,
  );
}

function noShard(env: Io['env']): string {
  if (isFilled(env.JOB_COMPLETION_INDEX))
    return 'An indexed job does not say how many indexes it has. Write the number out: --shard auto/4.';
  const names = MACHINES.map(({ index, total }) => (total === undefined ? index : `${index} and ${total}`)).join('; ');
  return `--shard auto finds no shard in the environment (${names}). Set them, or write the shard out: --shard 1/4.`;
}

function isFilled(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}

function wholeIn(value: string | undefined): number {
  return /^\d{1,4}$/.test(value?.trim() ?? '') ? Number(value) : Number.NaN;
}

/**
 * The letters of one shard, in the order of their paths. Every run with the same letters deals them out alike: the longest first,
 * each to the shard that has least so far. Together the shards have each letter once.
 */
export function shardOf(all: readonly Ours[], { index, total }: Shard): readonly Ours[] {
  const loads = new Array<number>(total).fill(0);
  const own = new Set<Ours>();
  const longest = [...all].sort(
    (a, b) => b.input.text.length - a.input.text.length || byCodeUnit(a.input.path, b.input.path),
  );
  for (const one of longest) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + one.input.text.length + 1;
    if (least === index - 1) own.add(one);
  }
  return all.filter((one) => own.has(one));
}
