import { mergedLetter } from '../../core/features/merged.ts';
import { troubleWith } from '../dataChoice.ts';
import { isBelow } from '../files.ts';
import { templateOf } from '../letterUri.ts';
import type { Feature, Opened, Session } from '../session.ts';

/** The merged letter at an address, as Markdown; undefined when its template is no letter of this workspace. */
export async function letterAt(uri: string, session: Session): Promise<string | undefined> {
  const template = templateOf(uri);
  const opened = template === undefined ? undefined : await readTemplate(template, session);
  if (template === undefined || opened === undefined || opened.standing === 'other') return undefined;
  const shown = SHOWN.get(session) ?? new Map<string, Set<string>>();
  SHOWN.set(session, shown.set(template, new Set([...(shown.get(template) ?? []), uri])));
  await tellTrouble(opened, session);
  return mergedLetter(opened.subject).text;
}

/** Merged letters that are shown are made again when their template, what it takes in, or its data changes. */
export const merged: Feature = (session) => {
  const { connection, client, documents } = session;
  if (client.capabilities.workspace?.textDocumentContent === undefined) return {};
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = new Set<string | undefined>();
  const refresh = async (): Promise<void> => {
    const uris = new Set(changed);
    changed.clear();
    for (const [template, addresses] of SHOWN.get(session) ?? []) {
      if (!(await isTouched(template, uris, session))) continue;
      for (const address of addresses)
        connection.workspace.textDocumentContent.refresh(address).catch(() => {
          // The client has closed it, or cannot refresh.
        });
    }
  };
  session.onChange((uri) => {
    if (SHOWN.get(session) === undefined) return;
    changed.add(uri);
    clearTimeout(waiting);
    waiting = setTimeout(() => void session.answer('the merged letter', undefined, undefined, refresh), PAUSE);
  });
  documents.onDidClose(({ document: { uri } }) => {
    const template = templateOf(uri);
    const addresses = template === undefined ? undefined : SHOWN.get(session)?.get(template);
    if (addresses?.delete(uri) === true && addresses.size === 0) SHOWN.get(session)?.delete(template ?? '');
  });
  return {};
};

/** Milliseconds without a change after which letters are made again. */
const PAUSE = 150;

/** The addresses of the letters that a client has asked for, by template. */
const SHOWN = new WeakMap<Session, Map<string, Set<string>>>();

async function isTouched(template: string, uris: ReadonlySet<string | undefined>, session: Session): Promise<boolean> {
  if (uris.has(undefined) || uris.has(template)) return true;
  const opened = await readTemplate(template, session);
  return opened === undefined || opened.uses.some((uri) => uris.has(uri));
}

/** An open template as it stands in the editor; one that is not open, from its file in the workspace. */
async function readTemplate(uri: string, session: Session): Promise<Opened | undefined> {
  const opened = await session.opened(uri);
  const { workspace } = session;
  if (opened !== undefined || !/\.(?:md|markdown)$/i.test(uri)) return opened;
  if (!workspace.folders().some((folder) => isBelow(uri, folder))) return undefined;
  const text = await workspace.text(uri, await workspace.rootOf(uri));
  return text === undefined ? undefined : session.read(uri, text);
}

/** Says once why the chosen record is not what the letter shows. */
async function tellTrouble({ uri, root, subject }: Opened, session: Session): Promise<void> {
  const choice = session.data.get(uri);
  if (choice === undefined || subject.data !== undefined) return;
  const trouble = await troubleWith(choice, root, session.workspace);
  const told = TOLD.get(session) ?? new Set<string>();
  TOLD.set(session, told);
  if (trouble === undefined || told.has(trouble)) return;
  told.add(trouble);
  session.connection.window.showWarningMessage(`${trouble} The letter is shown with its examples.`);
}

const TOLD = new WeakMap<Session, Set<string>>();
