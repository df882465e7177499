import type { Feature } from '../session.ts';
import { clauses } from './clauses.ts';
import { codeActions } from './codeActions.ts';
import { codeLens } from './codeLens.ts';
import { completion } from './completion.ts';
import { content } from './content.ts';
import { coverage } from './coverage.ts';
import { data } from './data.ts';
import { diagnostics } from './diagnostics.ts';
import { fileOperations } from './fileOperations.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { letters } from './letters.ts';
import { linkedEditing } from './linkedEditing.ts';
import { links } from './links.ts';
import { merged } from './merged.ts';
import { navigation } from './navigation.ts';
import { pages } from './pages.ts';
import { preview } from './preview.ts';
import { previewWork } from './previewWork.ts';
import { refresh } from './refresh.ts';
import { rename } from './rename.ts';
import { renumber } from './renumber.ts';
import { selection } from './selection.ts';
import { semanticTokens } from './semanticTokens.ts';
import { status } from './status.ts';
import { symbols } from './symbols.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

/** Everything that the server can do, one file each. */
export const FEATURES: readonly Feature[] = [
  clauses,
  codeActions,
  codeLens,
  completion,
  content,
  coverage,
  data,
  diagnostics,
  fileOperations,
  folding,
  formatting,
  hover,
  inlayHints,
  letters,
  linkedEditing,
  links,
  merged,
  navigation,
  pages,
  preview,
  previewWork,
  refresh,
  rename,
  renumber,
  selection,
  semanticTokens,
  status,
  symbols,
  workspaceSymbols,
];
