// Shows what Proviso does, on its own library: `npm start` (which builds first).
import { spawnSync } from 'node:child_process';

const LETTER = 'templates/letters/lump-sum-settlement.md';
const SHOWN = [
  ['Every letter of the library is checked. Silence means that nothing was found.', ['lint', 'templates/letters']],
  ['Which protections one letter gives, clause by clause.', ['coverage', LETTER]],
  ['The same letter, filled in with its examples.', ['merge', LETTER]],
];

console.log('Proviso: checks settlement letters and agreements written as Markdown templates.');
console.log('It checks wording. It is not a lawyer.');
for (const [says, args] of SHOWN) {
  console.log(`\n${says}\n$ proviso ${args.join(' ')}\n`);
  const { status, error } = spawnSync(process.execPath, ['dist/proviso.cjs', ...args], { stdio: 'inherit' });
  if (error !== undefined) console.error(`proviso could not be started: ${error.message}. Run “npm run build” first.`);
  if (status !== 0) process.exitCode = status ?? 2;
  console.log(`\n(exit code ${status})`);
}
