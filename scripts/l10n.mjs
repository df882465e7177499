// Collects the texts that the extension shows into l10n/bundle.l10n.json, for translators. Usage: node scripts/l10n.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const BUNDLE = 'l10n/bundle.l10n.json';

/** Every text that stands in a call of `t`, as VS Code looks it up: text -> text. */
export function textsOf(/** @type {string} */ folder) {
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const source = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
      return [...source.matchAll(/\bt\(\s*'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) =>
        text.replace(/\\(.)/g, '$1'),
      );
    });
  return Object.fromEntries([...new Set(texts)].sort().map((text) => [text, text]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(BUNDLE, `${JSON.stringify(textsOf('client/src'), null, 2)}\n`);
