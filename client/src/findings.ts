import { type DiagnosticCollection, languages, type TextDocument, Uri, workspace } from 'vscode';
import type { LanguageClientOptions, vsdiag } from 'vscode-languageclient';
import { isShown } from './documents.ts';
import type { Looked } from './looked.ts';
import { pulled } from './pulled.ts';

type Options = Required<Pick<LanguageClientOptions, 'diagnosticPullOptions' | 'diagnosticCollectionProvider'>> & {
  readonly provide: NonNullable<NonNullable<LanguageClientOptions['middleware']>['provideDiagnostics']>;
};

/** How findings are asked for, and where they are kept: those of a letter go with its last tab. */
export function findingsOptions(looked: Looked): Options {
  const collections = new Set<DiagnosticCollection>();
  return {
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: false },
    diagnosticCollectionProvider: {
      create: (name) => {
        const made = languages.createDiagnosticCollection(name);
        collections.add(made);
        return made;
      },
      dispose: (collection) => {
        collections.delete(collection);
        collection.dispose();
      },
    },
    provide: (document, previous, token, next) => {
      const uri = addressOf(document);
      return pulled<Report>({
        isShown: () => isShown(uri),
        ask: async () => {
          await looked.due(uri.toString(), token);
          return next(document, previous, token);
        },
        none: () => ({ kind: UNCHANGED, resultId: previous ?? '' }),
        forget: () => {
          if (!isCheckedUnopened(uri)) for (const one of collections) one.delete(uri);
        },
      });
    },
  };
}

type Report = vsdiag.DocumentDiagnosticReport | null | undefined;

/** The library's own name is part of what it loads only at run time. */
const UNCHANGED = 'unChanged' as vsdiag.DocumentDiagnosticReportKind.unChanged;

function addressOf(document: TextDocument | Uri): Uri {
  return document instanceof Uri ? document : document.uri;
}

/** Then the next report on the workspace says what holds for it. */
function isCheckedUnopened(uri: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder !== undefined && workspace.getConfiguration('proviso', folder).get('wholeWorkspace') === true;
}
