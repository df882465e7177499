import type { Feature } from '../session.ts';
import { content } from './content.ts';
import { diagnostics } from './diagnostics.ts';
import { fileOperations } from './fileOperations.ts';
import { formatting } from './formatting.ts';
import { letters } from './letters.ts';
import { linkedEditing } from './linkedEditing.ts';
import { links } from './links.ts';
import { navigation } from './navigation.ts';
import { pages } from './pages.ts';
import { rename } from './rename.ts';
import { status } from './status.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

/** Everything that the server can do, one file each. */
export const FEATURES: readonly Feature[] = [
  content,
  diagnostics,
  fileOperations,
  formatting,
  letters,
  linkedEditing,
  links,
  navigation,
  pages,
  rename,
  status,
  workspaceSymbols,
];
