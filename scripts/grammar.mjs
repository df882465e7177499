// Runs the tests of the grammars: each file in test/grammar says under a line which scopes its words must have.
import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';

// The Markdown and YAML that VS Code brings; ours come from package.json.
const base = ['markdown', 'yaml'].flatMap((name) => ['--grammar', `node_modules/tm-grammars/grammars/${name}.json`]);
const files = globSync('test/grammar/*.md').sort();
const { status, stdout, stderr, error } = spawnSync(
  process.execPath,
  ['node_modules/vscode-tmgrammar-test/dist/unit.js', ...base, ...files],
  { encoding: 'utf8', timeout: 60_000 },
);
process.stdout.write(stdout ?? '');
// Languages that a code fence may hold are not here, and not needed.
const said = (stderr ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('grammar not found for "'));
if (error !== undefined) said.push(error.message);
if (said.length > 0) console.error(said.join('\n'));
const passed = files.filter((file) => stdout?.includes(`✓ ${file} run success`)).length;
console.log(`${passed} passed, ${files.length - passed} failed`);
process.exitCode = status === 0 && passed === files.length && files.length > 0 ? 0 : 1;
