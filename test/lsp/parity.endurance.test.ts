import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { type Client, startClient } from './client.ts';
import { libraryLetters, type TestWorkspace, testWorkspace } from './workspace.ts';

type Problem = { rule: string; severity: string; message: string; range: unknown };
type CliFile = { path: string; problems: Problem[] };

/** Letters, letters broken in many ways, files that are none: what the command line says of each, the server must say too. */
function files(): Readonly<Record<string, string>> {
  const letters = libraryLetters();
  const lump = letters['lump-sum-settlement.md'] ?? '';
  const short = letters['validation-request.md'] ?? '';
  const without = (words: string): string => lump.replace(new RegExp(`^.*${words}.*$`, 'm'), '');
  return {
    '.proviso.yml': CONFIGURATION,
    'broken/.proviso.json': '{ "rules": { "clause/boilerplate": "info" } }',
    'plain/agreement.md': '# Agreement\n\nNeither party admits fault.\n',
    'old/ignored.md': '---\ndocument: settlement-offer\n---\n# Offer\n',
    'waived.md': `---\ndocument: settlement-offer\n---\n# Offer\n\n<!-- proviso-disable-next-line variable/undeclared -- known later -->\n{{ who }} pays.\n\n<!-- proviso-disable-next-line variable/unused -- nothing -->\nText.\n`,
    ...Object.fromEntries(LETTERS.map((name) => [`letters/${name}`, letters[name] ?? ''])),
    'broken/no-fault-gone.md': without('clauses/no-fault'),
    'broken/removal-gone.md': without('clauses/seven-day-removal'),
    'broken/taken-back.md': lump.replace('## Signatures', 'Nothing in point 10 binds Company.\n\n## Signatures'),
    'broken/windows.md': short.replaceAll('\n', '\r\n').replace('{{ customer_name }}', '{{ customer_nmae }}'),
    'broken/mark.md': `\uFEFF${short}`,
    'broken/tags.md': short.replace('{% endif %}', '').replace('| date }}', '| dat }}'),
    'broken/astral.md': short.replace('**Reference', '🖋️🖋️ {{ x | }} **Reference'),
    'broken/yaml.md': short.replace('variables:', 'variables: ]['),
    'broken/kind.md': '---\ndocument: settlement-agreemnt\n---\n# Agreement\n\nNeither party admits fault.\n',
    'broken/empty.md': '---\ndocument: settlement-offer\n---\n',
    'partials/intro.md': '{{ customer_name }} and {{ nobody_knows }}.\n',
    'with-partial.md': `---\ndocument: settlement-offer\nvariables:\n  customer_name: party\n---\n{% render "partials/intro" %}\n{% render "partials/none" %}\n`,
    'out.md': '---\ndocument: settlement-offer\n---\n{% render "../outside" %}\n',
    'readme.md': '# Not a letter\n\n{{ anything }}\n',
  };
}

/** Letters of the library with conditions, a loop, data of every type; all of them would only take longer. */
const LETTERS = ['lump-sum-settlement.md', 'payment-receipt.md', 'removal-demand.md', 'write-only-request.md'];

const CONFIGURATION = `root: true
ignore: [old/**]
files:
  plain/*.md: settlement-agreement
rules:
  clause/seven-day-removal: warning
  variable/undeclared: info
overrides:
  - files: ['broken/tags.md']
    rules: { 'template/*': off }
`;

describe('command line and server', function () {
  this.timeout(180_000);
  let workspace: TestWorkspace;
  let client: Client;
  let said: ReadonlyMap<string, readonly Problem[]>;
  before(async () => {
    workspace = testWorkspace(files());
    client = await startClient({ folder: workspace.folder, settings: { wholeWorkspace: true } });
    const run = spawnSync(process.execPath, [path.resolve('dist/proviso.cjs'), 'lint', '.', '--format', 'json'], {
      cwd: workspace.folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    assert.equal(run.status, 1, run.stderr);
    said = new Map((JSON.parse(run.stdout) as { files: CliFile[] }).files.map((file) => [file.path, file.problems]));
  });
  after(async () => {
    await client.stop();
    workspace.end();
  });

  it('check the same files and find the same, in files that are not open', async () => {
    const report = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    const found = new Map(
      report.items.map((item) => [
        decodeURIComponent(item.uri.slice(workspace.uri('').length)).replace(/^\//, ''),
        item.kind === 'full' ? item.items : [],
      ]),
    );
    assert.ok(said.size >= 15, `only ${said.size} files were checked`);
    assert.ok([...said.values()].flat().length > 30);
    for (const file of said.keys())
      if (file.startsWith('broken/') && file !== 'broken/mark.md')
        assert.notEqual(said.get(file)?.length, 0, `${file} is not broken`);
    for (const [file, diagnostics] of found) compare(file, diagnostics, said.get(file) ?? []);
    for (const file of said.keys()) assert.ok(found.has(file), `the server did not check ${file}`);
    const ids = report.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const again = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: ids });
    assert.deepEqual(new Set(again.items.map(({ kind }) => kind)), new Set(['unchanged']));
  });

  it('find the same in files that are open', async () => {
    for (const [file, text] of Object.entries(files())) {
      if (!file.endsWith('.md')) continue;
      await client.open(workspace.uri(file), text);
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: workspace.uri(file) },
      });
      compare(file, report.kind === 'full' ? report.items : [], said.get(file) ?? []);
    }
  });
});

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

function compare(file: string, diagnostics: readonly Diagnostic[], problems: readonly Problem[]): void {
  assert.deepEqual(
    diagnostics.map(({ code, severity, message, range }) => ({
      rule: code,
      severity: SEVERITIES[severity ?? 0],
      message,
      range,
    })),
    problems.map(({ rule, severity, message, range }) => ({ rule, severity, message, range })),
    file,
  );
}
