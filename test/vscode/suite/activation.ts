import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { tell } from './mocha.ts';
import { closeAll, finding, findings, MISSING, open, ruleOf, until } from './workspace.ts';

const COMMANDS = [
  'newLetter',
  'insertClause',
  'showCoverage',
  'openMergedLetter',
  'fixAll',
  'renumberClauses',
  'selectData',
  'openRulePage',
  'restartServer',
  'showOutput',
];

describe('The extension', () => {
  after(closeAll);

  it('wakes when Markdown is opened, and has its commands', async () => {
    const extension = vscode.extensions.getExtension('proviso.proviso');
    ok(extension, 'the extension is not there');
    ok(!extension.isActive, 'the extension is awake although no Markdown is open');
    const start = performance.now();
    const document = await open('agreement.md');
    await until('the extension to wake', () => (extension.isActive ? true : undefined), 5);
    const awake = performance.now() - start;
    await until('a finding', () => (findings(document).length > 0 ? true : undefined), 5);
    tell(`awake after ${Math.round(awake)} ms, first findings after ${Math.round(performance.now() - start)} ms`);
    const known = new Set(await vscode.commands.getCommands(true));
    equal(
      COMMANDS.filter((name) => !known.has(`proviso.${name}`)),
      [],
      'commands that are not there',
    );
  });

  it('works whether or not the folder is trusted', () => {
    const mustBeTrusted = vscode.workspace.getConfiguration('security.workspace.trust').get('enabled');
    equal(vscode.workspace.isTrusted, mustBeTrusted !== true);
    ok(vscode.extensions.getExtension('proviso.proviso')?.isActive, 'the extension sleeps');
  });

  it('marks what a letter lacks, with a link to the rule', async () => {
    const document = await open('agreement.md');
    const found = await finding(document, MISSING);
    equal(found.severity, vscode.DiagnosticSeverity.Error);
    ok(typeof found.code === 'object', 'the code has no link');
    equal(found.code.target.scheme, 'proviso-page');
    const page = await vscode.workspace.openTextDocument(found.code.target);
    ok(page.getText().includes('fault'), 'the page says nothing of the rule');
    equal(
      findings(document)
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
        .map(ruleOf),
      [MISSING],
    );
  });

  it('follows what is typed', async () => {
    const document = await open('agreement.md');
    await finding(document, MISSING);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nPaid by {{ nobody }}.\n');
    await vscode.workspace.applyEdit(edit);
    const found = await until('a finding about a name that nobody declares', () =>
      findings(document).find(({ range }) => document.getText(range).includes('nobody')),
    );
    ok(ruleOf(found).startsWith('variable/'), `it is ${ruleOf(found)}`);
    await vscode.commands.executeCommand('undo');
    await until('it to go', () => (findings(document).some((one) => ruleOf(one) === ruleOf(found)) ? undefined : true));
  });

  it('says nothing of Markdown that is no letter', async () => {
    const letter = await open('agreement.md');
    const notes = await open('notes.md');
    await finding(letter, MISSING);
    await new Promise((done) => setTimeout(done, 1000));
    equal(findings(notes).length, 0, 'findings in a file that is none of ours');
  });

  it('comes back when its server is started again', async () => {
    const document = await open('agreement.md');
    await finding(document, MISSING);
    await vscode.commands.executeCommand('proviso.restartServer');
    await until('the findings to come back', () => findings(document).find((one) => ruleOf(one) === MISSING));
  });
});
