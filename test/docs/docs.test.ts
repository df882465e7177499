import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { docs, FOLDERS } from '../../scripts/docs/docs.ts';
import { FAMILIES } from '../../scripts/docs/rules.ts';
import { loadPack } from '../../scripts/pack.mjs';
import { ENGINE } from '../core/features/subject.ts';

const pack = loadPack('templates');
const made = docs(pack);
const notice = parseYaml(pack['notice.yaml'] ?? '') as { short: string };

describe('the pages in docs/', () => {
  it('are those that the library and the program make (if not, run: npm run docs)', () => {
    for (const [file, text] of Object.entries(made)) assert.equal(readFileSync(`docs/${file}`, 'utf8'), text, file);
    const there = FOLDERS.flatMap((folder) => readdirSync(`docs/${folder}`).map((file) => `${folder}/${file}`));
    assert.deepEqual(
      there.filter((file) => made[file] === undefined),
      [],
    );
  });

  it('are there for every clause, letter and family of rules', () => {
    for (const { id } of ENGINE.library.clauses) assert.ok(made[`clauses/${id}.md`]?.startsWith('# '), id);
    for (const { id } of ENGINE.library.letters) assert.ok(made[`letters/${id}.md`]?.startsWith('# '), id);
    const families = new Set(ENGINE.rules.map(({ family }) => family));
    assert.deepEqual([...families].sort(), FAMILIES.map(({ family }) => family).sort());
    for (const { id, family } of ENGINE.rules) assert.ok(made[`rules/${family}.md`]?.includes(`\`${id}\``), id);
  });

  it('say on every page of a clause, letter, state or source that this is no legal advice', () => {
    const pages = Object.entries(made).filter(
      ([file]) => !file.startsWith('rules/') && file !== 'template-language.md',
    );
    assert.ok(pages.length > 30);
    for (const [file, text] of pages) assert.ok(text.includes(notice.short), file);
  });

  it('link only to what is there', () => {
    let links = 0;
    for (const [file, text] of Object.entries(made)) {
      for (const [, target = '', anchor = ''] of prose(text).matchAll(/\]\(([^)#\s]*)(?:#([^)\s]*))?\)/g)) {
        links += 1;
        const full = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
        const page = made[full];
        assert.ok(page !== undefined || existsSync(`docs/${full}`), `${file}: ${target}`);
        if (anchor !== '') assert.ok(anchorsOf(page ?? '').has(anchor), `${file}: ${target}#${anchor}`);
      }
    }
    assert.ok(links > 300, String(links));
  });
});

/** The text without its code blocks and code spans. */
function prose(text: string): string {
  return text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/(`+)[^`\n]*?\1/g, '');
}

function anchorsOf(text: string): ReadonlySet<string> {
  const bare = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
  return new Set([
    ...[...bare.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
    ...[...bare.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  ]);
}
