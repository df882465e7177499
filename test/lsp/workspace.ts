import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';

/** A folder on disk for one test file, with its files' addresses. */
export type TestWorkspace = {
  readonly folder: string;
  readonly uri: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  readonly remove: (file: string) => void;
  readonly end: () => void;
};

export function testWorkspace(files: Readonly<Record<string, string>>): TestWorkspace {
  const folder = mkdtempSync(path.join(tmpdir(), 'proviso-test-'));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    folder,
    uri: (file) => URI.file(path.join(folder, file)).toString(),
    write,
    remove: (file) => rmSync(path.join(folder, file)),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The library letters, by file name. */
export function libraryLetters(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync('templates/letters').map((file) => [file, readFileSync(path.join('templates/letters', file), 'utf8')]),
  );
}
