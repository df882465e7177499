import type { Feature } from '../session.ts';
import { content } from './content.ts';
import { diagnostics } from './diagnostics.ts';
import { letters } from './letters.ts';
import { navigation } from './navigation.ts';
import { pages } from './pages.ts';
import { rename } from './rename.ts';
import { status } from './status.ts';

/** Everything that the server can do, one file each. */
export const FEATURES: readonly Feature[] = [content, diagnostics, letters, navigation, pages, rename, status];
