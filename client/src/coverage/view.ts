import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { Letter } from '../letter.ts';
import { t } from '../t.ts';
import { type Row, rowsOf, totalsOf } from './tree.ts';

/** The view “Coverage”: clause by clause what the letter in the editor says, kept up with it. */
export function showCoverage(letter: Letter): TreeView<Row> {
  const changes = new EventEmitter<undefined>();
  let rows: readonly Row[] = [];
  const view = window.createTreeView<Row>('proviso.coverage', {
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: (row) => [...(row?.children ?? rows)],
      getTreeItem: itemOf,
    },
    showCollapseAll: true,
  });
  let drawn = '';
  letter.onChange(({ status, coverage, busy }) => {
    const totals = coverage === undefined ? undefined : totalsOf(coverage, t);
    rows = coverage === undefined ? [] : rowsOf(coverage, t);
    view.badge = totals === undefined || totals.badge.value === 0 ? undefined : totals.badge;
    view.message = totals?.message ?? (status?.checked === true ? waiting(busy) : '');
    // Drawn anew only when something changed, so that a keystroke moves neither the view nor a screen reader.
    const now = JSON.stringify(rows);
    if (now === drawn) return;
    drawn = now;
    changes.fire(undefined);
  });
  return withEnd(view, changes);
}

function waiting(busy: boolean): string {
  return busy
    ? t('Reading the letter …')
    : t('The coverage of this letter could not be found out. See Proviso’s output.');
}

function itemOf(row: Row): TreeItem {
  const { None, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(row.label, row.children.length === 0 ? None : Collapsed);
  item.id = row.key;
  item.description = row.description;
  item.tooltip = new MarkdownString(row.tooltip);
  item.iconPath = new ThemeIcon(
    row.icon.name,
    row.icon.colour === undefined ? undefined : new ThemeColor(row.icon.colour),
  );
  item.contextValue = row.context;
  item.accessibilityInformation = { label: row.spoken };
  const { clause, range } = row;
  if (clause !== undefined)
    item.command =
      range === undefined
        ? { command: 'proviso.coverage.choose', title: t('Insert Clause…'), arguments: [row] }
        : { command: 'proviso.coverage.reveal', title: t('Show in Letter'), arguments: [row] };
  return item;
}

function withEnd(view: TreeView<Row>, changes: Disposable): TreeView<Row> {
  const { dispose } = view;
  view.dispose = () => {
    changes.dispose();
    dispose.call(view);
  };
  return view;
}
