import { type QuickPickItem, QuickPickItemKind, type Uri, ViewColumn, window } from 'vscode';
import { CLAUSES, type ClausesRequest, INSERT_CLAUSE, type InsertClause } from '../../../server/src/lsp/protocol.ts';
import { pageAddress } from '../addresses.ts';
import { type Choice, choicesOf } from '../clauseChoices.ts';
import { makeEdits } from '../edits.ts';
import { openRendered } from '../rendered.ts';
import { t } from '../t.ts';
import { wordingPreview } from '../wordingPreview.ts';
import type { Around } from './register.ts';
import { OVERTAKEN } from './repair.ts';
import { targetOf } from './target.ts';

/** Inserts a clause at its place: the one that is given, or one to pick. */
export async function insertClause(around: Around, given: unknown, clause: unknown): Promise<void> {
  const uri = targetOf(around, given);
  if (uri === undefined) return;
  const id = typeof clause === 'string' && clause !== '' ? clause : await pick(around, uri, undefined);
  if (id !== undefined) await insert(around, uri, id);
}

/** Shows the pick with a clause put forward, so that its wording is seen before it goes in. */
export async function chooseClause(around: Around, clause: string | undefined): Promise<void> {
  const uri = targetOf(around, undefined);
  if (uri === undefined) return;
  const id = await pick(around, uri, clause);
  if (id !== undefined) await insert(around, uri, id);
}

async function insert({ server }: Around, uri: Uri, clause: string): Promise<void> {
  let refused: string | undefined;
  const outcome = await makeEdits(
    uri,
    async () => {
      const answer = await server.ask<InsertClause>(INSERT_CLAUSE, { textDocument: { uri: uri.toString() }, clause });
      if ('edits' in answer) return answer;
      refused = answer.refused;
      return undefined;
    },
    true,
  );
  if (refused !== undefined) await tellRefusal(refused, clause);
  else if (outcome === 'nothing') void window.showInformationMessage(t('The clause is there already.'));
  else if (outcome === 'overtaken') void window.showWarningMessage(OVERTAKEN());
}

async function tellRefusal(reason: string, clause: string): Promise<void> {
  const page = t('Open Page of the Clause');
  const chosen = await window.showWarningMessage(reason, page);
  if (chosen === page) await openRendered(pageAddress(`clause/${clause}`), ViewColumn.Active, false);
}

type Item = QuickPickItem & { readonly choice?: Choice };

async function pick({ server }: Around, uri: Uri, forward: string | undefined): Promise<string | undefined> {
  const preview = wordingPreview();
  const list = window.createQuickPick<Item>();
  list.title = t('Insert Clause');
  list.placeholder = t('A clause by its name or by what it protects');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  // The preview opens an editor, and the list must live through that.
  list.ignoreFocusOut = true;
  list.busy = true;
  try {
    const chosen = new Promise<string | undefined>((done) => {
      list.onDidAccept(() => done(list.activeItems[0]?.choice?.clause.id));
      list.onDidHide(() => done(undefined));
      list.onDidChangeActive(([item]) => {
        const clause = item?.choice?.clause;
        if (clause !== undefined) void preview.show(clause.title, clause.preview);
      });
      list.show();
    });
    const clauses = await server.ask<ClausesRequest>(CLAUSES, { textDocument: { uri: uri.toString() } });
    list.items = choicesOf(clauses, t).map(itemOf);
    list.activeItems = list.items.filter(({ choice }) => choice?.clause.id === forward).slice(0, 1);
    list.busy = false;
    return await chosen;
  } finally {
    list.dispose();
    preview.dispose();
  }
}

function itemOf(choice: ReturnType<typeof choicesOf>[number]): Item {
  if ('heading' in choice) return { label: choice.heading, kind: QuickPickItemKind.Separator };
  const { label, description, detail } = choice;
  return { label, description, detail, choice };
}
