import type { Feature } from '../session.ts';
import { content } from './content.ts';
import { diagnostics } from './diagnostics.ts';
import { letters } from './letters.ts';
import { pages } from './pages.ts';
import { status } from './status.ts';

/** Everything that the server can do, one file each. */
export const FEATURES: readonly Feature[] = [content, diagnostics, letters, pages, status];
