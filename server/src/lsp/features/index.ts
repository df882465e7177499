import type { Feature } from '../session.ts';
import { diagnostics } from './diagnostics.ts';
import { letters } from './letters.ts';
import { status } from './status.ts';

/** Everything that the server can do, one file each. */
export const FEATURES: readonly Feature[] = [diagnostics, letters, status];
