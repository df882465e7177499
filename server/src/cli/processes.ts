import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Processes } from './io.ts';

/** The processes of this machine; `id` is this one, and `signal` throws ESRCH for one that does not run. */
export function processesOf(id: number, signal: (id: number) => void): Processes {
  return { id, machine: hostname(), started: (one) => (runs(one, signal) ? startOf(one) : undefined) };
}

/** Linux tells when a process was started (proc(5), field 22): an id that is given anew is not the same process. */
function startOf(id: number): string {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function runs(id: number, signal: (id: number) => void): boolean {
  try {
    signal(id);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
