import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The text is that of the file in test/fixtures; PROVISO_GOLDEN=write writes it there instead, to be read before it is kept. */
export function assertGolden(name: string, text: string): void {
  const file = path.join('test', 'fixtures', 'reports', name);
  if (process.env.PROVISO_GOLDEN === 'write') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8'));
}
