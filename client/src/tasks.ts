import {
  type Disposable,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  type TaskProvider,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { t } from './t.ts';

/** A task of type `proviso` in tasks.json; see `taskDefinitions` in package.json. */
type Definition = TaskDefinition & { readonly command?: 'lint' | 'coverage'; readonly paths?: readonly string[] };

/**
 * Offers the command line as tasks, for each folder on a disk.
 * @param program the command line's file
 * @param node what runs it: the editor's own Node
 */
export function provideTasks(program: string, node: string): Disposable {
  const taskOf = (definition: Definition, folder: WorkspaceFolder): Task => {
    const { command = 'lint', paths = ['.'] } = definition;
    const format = command === 'lint' ? ['--format', 'compact'] : [];
    const args = [program, command, ...paths, ...format, '--no-error-on-unmatched-pattern'];
    // The editor's own program is no Node until it is told so.
    const run = new ProcessExecution(node, args, { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } });
    const name = command === 'lint' ? t('lint workspace') : t('coverage of workspace');
    const task = new Task(definition, folder, name, 'Proviso', run, command === 'lint' ? ['$proviso'] : []);
    task.group = TaskGroup.Test;
    return task;
  };
  const provider: TaskProvider = {
    provideTasks: () => {
      const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      return folders.flatMap((folder) => COMMANDS.map((command) => taskOf({ type: 'proviso', command }, folder)));
    },
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return folder?.uri.scheme === 'file' ? taskOf(definition as Definition, folder) : undefined;
    },
  };
  return tasks.registerTaskProvider('proviso', provider);
}

const COMMANDS = ['lint', 'coverage'] as const;
