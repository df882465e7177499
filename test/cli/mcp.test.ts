import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { answersIn } from '../../server/src/cli/mcp/answers.ts';
import { makeServer } from '../../server/src/cli/mcp/server.ts';
import { shortNotice } from '../../server/src/core/features/pages/notice.ts';
import { ENGINE } from '../core/features/subject.ts';
import { inWorld, type World } from './io.ts';

const OFFER = `---
document: settlement-agreement
variables:
  company_name: { type: party, example: Northgate Recovery LLC }
  customer_name: { type: party, example: Jordan Example }
---
{{ company_name }} ("Company") and {{ customer_name }} ("Customer") disagree whether anything is owed.

Neither party admits fault.
`;
const NOTICE = shortNotice(ENGINE);

/** Answers of many shapes, looked into by their keys. */
// biome-ignore lint/suspicious/noExplicitAny: the client has held them to their schemas
type Data = Record<string, any>;
type Told = { readonly data: Data; readonly text: string; readonly failed: boolean };
type Asking = World & { readonly client: Client; readonly ask: (tool: string, args?: object) => Promise<Told> };

/** A client that is connected to a server for the world's folder, both in this process. */
function withClient(
  files: Readonly<Record<string, string>>,
  allowWrite: boolean,
  act: (asking: Asking) => Promise<void>,
  changes: Partial<World['io']> = {},
): Promise<void> {
  const inside = async (world: World): Promise<void> => {
    const answers = answersIn(world.io, { root: world.folder, allowWrite });
    const server = makeServer(answers, { version: '0.0.0-test', allowWrite });
    const client = new Client({ name: 'test', version: '1' });
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(theirs), client.connect(ours)]);
    // The client holds answers to the schemas that it was told.
    await client.listTools();
    const ask = async (name: string, args: object = {}): Promise<Told> => {
      const result = await client.callTool({ name, arguments: { ...args } });
      const [content] = result.content as { text: string }[];
      return {
        data: (result.structuredContent ?? {}) as Data,
        text: content?.text ?? '',
        failed: result.isError === true,
      };
    };
    try {
      await act({ ...world, client, ask });
    } finally {
      await client.close();
    }
  };
  return inWorld(files, inside, changes);
}

describe('the server for the Model Context Protocol', () => {
  it('says what each tool does, takes and gives, and which may write', async () => {
    const hints = (allowWrite: boolean, of: (all: Data) => void) =>
      withClient({}, allowWrite, async ({ client }) => {
        const { tools } = await client.listTools();
        for (const { description, outputSchema } of tools) assert.ok(description && outputSchema);
        of(Object.fromEntries(tools.map((tool) => [tool.name, tool])));
        assert.ok(client.getInstructions()?.includes(NOTICE));
      });
    await hints(false, (tools) => {
      const names = ['lint', 'coverage', 'explain', 'list_clauses', 'show_clause', 'insert_clause', 'merge'];
      assert.deepEqual(Object.keys(tools), names);
      for (const name of names) assert.equal(tools[name].annotations.readOnlyHint, true, name);
      assert.equal(tools.merge.inputSchema.properties.out, undefined);
    });
    await hints(true, (tools) => {
      assert.equal(tools.lint.annotations.readOnlyHint, true);
      assert.equal(tools.merge.annotations.readOnlyHint, false);
      assert.ok(tools.insert_clause.inputSchema.properties.write);
    });
  });

  it('answers as the command line does', () =>
    withClient({ 'offer.md': OFFER }, false, async ({ ask, run }) => {
      for (const [tool, command] of [
        ['lint', ['lint', 'offer.md']],
        ['coverage', ['coverage', 'offer.md']],
        ['explain', ['explain', 'offer.md', '--clause', 'no-fault']],
      ] as const) {
        const { data, text } = await ask(tool, {
          path: 'offer.md',
          ...(tool === 'explain' ? { clause: 'no-fault' } : {}),
        });
        const { out } = await run(...command, '--format', 'json');
        const { notice, ...rest } = data;
        const { notice: _, ...said } = JSON.parse(out);
        assert.deepEqual(rest, said, tool);
        assert.ok(notice.startsWith(NOTICE), tool);
        assert.deepEqual(JSON.parse(text), data);
      }
    }));

  it('judges a text that is no file, and a snippet by its clauses', () =>
    withClient({}, false, async ({ ask }) => {
      const { data } = await ask('lint', { text: OFFER, filename: 'letters/offer.md' });
      assert.equal(data.files[0].path, 'letters/offer.md');
      assert.ok(data.summary.errors > 3);
      const snippet = await ask('coverage', { text: 'Neither party admits fault.', clauses: ['no-fault'] });
      assert.deepEqual(
        snippet.data.files[0].clauses.map(({ id }: { id: string }) => id),
        ['no-fault'],
      );
    }));

  it('lists clauses and shows them', () =>
    withClient({}, false, async ({ ask }) => {
      assert.equal((await ask('list_clauses')).data.clauses.length, ENGINE.library.clauses.length);
      const { data } = await ask('list_clauses', { document: 'settlement-agreement' });
      const noFault = data.clauses.find(({ id }: { id: string }) => id === 'no-fault');
      assert.equal(noFault.requirement, 'required');
      const shown = await ask('show_clause', { clause: 'no-fault' });
      assert.equal(shown.data.clause.id, 'no-fault');
      assert.match(shown.data.page, /^# /);
      const unknown = await ask('show_clause', { clause: 'no-falt' });
      assert.ok(unknown.failed);
      assert.match(unknown.text, /Did you mean no-fault\?/);
    }));

  it('inserts a clause and returns the text, and writes nothing unless it may and is asked to', async () => {
    await withClient({ 'offer.md': OFFER }, false, async ({ ask, folder }) => {
      const { data } = await ask('insert_clause', { path: 'offer.md', clause: 'jurisdiction' });
      assert.equal(data.inserted, true);
      assert.equal(data.written, false);
      assert.ok(data.text.length > OFFER.length && data.edits.length > 0);
      assert.equal(readFileSync(path.join(folder, 'offer.md'), 'utf8'), OFFER);
      const again = await ask('insert_clause', { text: data.text, clause: 'jurisdiction' });
      assert.match(again.data.refused, /already/);
      // What it may not do is no part of what it takes.
      await ask('insert_clause', { path: 'offer.md', clause: 'jurisdiction', write: true });
      assert.equal(readFileSync(path.join(folder, 'offer.md'), 'utf8'), OFFER);
    });
    await withClient({ 'offer.md': OFFER }, true, async ({ ask, folder }) => {
      const { data } = await ask('insert_clause', { path: 'offer.md', clause: 'jurisdiction', write: true });
      assert.equal(data.written, true);
      assert.equal(readFileSync(path.join(folder, 'offer.md'), 'utf8'), data.text);
      assert.ok((await ask('insert_clause', { text: OFFER, clause: 'jurisdiction', write: true })).failed);
    });
  });

  it('merges with values that are given, in a file, or the examples', () =>
    withClient(
      { 'offer.md': OFFER, 'dana.yaml': 'company_name: Acme\ncustomer_name: Dana\n' },
      false,
      async ({ ask }) => {
        assert.match((await ask('merge', { path: 'offer.md' })).data.text, /Northgate Recovery LLC/);
        assert.match(
          (await ask('merge', { path: 'offer.md', data_file: 'dana.yaml' })).data.text,
          /^DRAFT[\s\S]*Acme \("Company"\)/,
        );
        const data = { company_name: 'Beta', customer_name: 'Kim' };
        assert.match(
          (await ask('merge', { path: 'offer.md', data, to: 'txt' })).data.text,
          /Beta \("Company"\) and Kim/,
        );
        const lacking = await ask('merge', { text: OFFER, data: { company_name: 'Beta' } });
        assert.ok(lacking.failed);
        assert.match(lacking.text, /customer_name/);
        assert.match((await ask('merge', { path: 'offer.md', to: 'pdf' })).text, /no text/);
      },
    ));

  it('writes a letter only where it may, and over nothing unless told to', () =>
    withClient({ 'offer.md': OFFER }, true, async ({ ask, folder }) => {
      const written = await ask('merge', { path: 'offer.md', out: 'offer.html' });
      assert.equal(written.data.written, 'offer.html');
      assert.match(readFileSync(path.join(folder, 'offer.html'), 'utf8'), /^<!doctype html>/i);
      assert.match((await ask('merge', { path: 'offer.md', out: 'offer.html' })).text, /is there already/);
      assert.equal((await ask('merge', { path: 'offer.md', out: 'offer.html', overwrite: true })).failed, false);
      for (const [out, why] of [
        ['../offer.html', /outside the root/],
        ['.git/hooks.txt', /hidden/],
        ['offer.sh', /does not end like a letter/],
        ['offer.md', /is there already/],
      ] as const)
        assert.match((await ask('merge', { path: 'offer.md', out })).text, why);
    }));

  it('never leaves its root: not by a path, a link, an include or a configuration', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'proviso-'));
    try {
      writeFileSync(path.join(outside, 'secret.md'), `${OFFER}TOP SECRET\n`);
      await withClient(
        { 'in/offer.md': OFFER.replace('Neither', '{% render "link" %}\n\nNeither') },
        true,
        async (asking) => {
          const { ask, folder } = asking;
          symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'link.md'));
          symlinkSync(outside, path.join(folder, 'linked'));
          for (const wrong of ['../secret.md', outside, `${outside}/secret.md`, 'link.md', 'linked/secret.md', 'a\0b'])
            for (const tool of ['lint', 'merge', 'insert_clause', 'explain']) {
              const { failed, text } = await ask(tool, { path: wrong, clause: 'no-fault' });
              assert.ok(failed, `${tool} ${wrong}`);
              assert.match(text, /outside the root|NUL/);
            }
          assert.ok((await ask('merge', { path: 'in/offer.md', data_file: 'linked/secret.md' })).failed);
          assert.ok((await ask('merge', { path: 'in/offer.md', out: 'linked/new.txt' })).failed);
          assert.equal(existsSync(path.join(outside, 'new.txt')), false);
          assert.ok((await ask('lint', { text: OFFER, filename: '../x.md' })).failed);
          const { text } = await ask('merge', { path: 'in/offer.md', draft: true });
          assert.doesNotMatch(text, /SECRET/);
          assert.deepEqual(
            (await ask('lint')).data.files.map((file: { path: string }) => file.path),
            ['in/offer.md'],
          );
          assert.ok((await ask('lint', { paths: ['../*.md'] })).failed);
        },
      );
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('starts neither threads nor programs, whose disk would not end at the root', () => {
    const never = (): never => assert.fail('something was started');
    const long = `${OFFER}${'Customer shall pay Company within seven days.\n\n'.repeat(1500)}`;
    return withClient(
      { 'a.md': long, 'b.md': long },
      false,
      async ({ ask, run }) => {
        assert.match((await run('lint', '.')).err, /something was started/, 'threads are worth it here');
        assert.equal((await ask('lint')).data.files.length, 2);
      },
      { threads: { cores: 4, start: never }, git: { run: never, apart: never } },
    );
  });

  it('takes a path for a path, whatever it looks like', () =>
    withClient({ '--fix.md': OFFER, '-': OFFER }, true, async ({ ask }) => {
      assert.equal((await ask('lint', { path: '--fix.md' })).data.files[0].path, '--fix.md');
      assert.equal((await ask('lint', { path: '-' })).data.files[0].path, '-');
      assert.ok((await ask('lint', { path: 'offer.md', document: 'x --fix' })).failed);
      assert.ok((await ask('lint', { path: '--fix.md', text: OFFER })).failed);
    }));

  it('shortens what no reader can take in, and says so', () =>
    withClient({ 'long.md': `${OFFER}${'Pay {{ }} now.\n\n'.repeat(600)}` }, false, async ({ ask }) => {
      const { data } = await ask('lint');
      assert.equal(data.files[0].problems.length, 500);
      assert.ok(data.omitted > 100);
      assert.equal(data.summary.errors + data.summary.warnings + data.summary.infos, 500 + data.omitted);
      await assert.rejects(async () => {
        const { failed } = await ask('lint', { text: 'x'.repeat(1_000_001) });
        if (failed) throw new Error('refused');
      });
    }));

  it('gives the pages of clauses, rules and letters as resources', () =>
    withClient({}, false, async ({ client }) => {
      const { resources } = await client.listResources();
      const uris = resources.map(({ uri }) => uri);
      assert.ok(uris.includes('proviso://clause/no-fault') && uris.includes('proviso://rule/variable/unused'));
      assert.equal(new Set(uris).size, uris.length);
      for (const uri of [
        'proviso://clause/no-fault',
        'proviso://rule/variable/unused',
        'proviso://letter/settlement-offer',
      ]) {
        const [page] = (await client.readResource({ uri })).contents as { text: string }[];
        assert.match(page?.text ?? '', /^# /);
        assert.ok(page?.text.includes(NOTICE), uri);
      }
      await assert.rejects(client.readResource({ uri: 'proviso://clause/none' }), /no clause none/);
      const { completion } = await client.complete({
        ref: { type: 'ref/resource', uri: 'proviso://clause/{+name}' },
        argument: { name: 'name', value: 'no-f' },
      });
      assert.deepEqual(completion.values, ['no-fault', 'no-forgiveness']);
    }));

  describe('as it is shipped', () => {
    it('has nothing of a network in it', () => {
      const bundle = readFileSync('dist/mcp.cjs', 'utf8');
      const wanted = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
      assert.deepEqual([...new Set(wanted)], ['node:process']);
      const network = /\bfetch\(|XMLHttpRequest|WebSocket|createServer|\bexpress\b|\bhono\b/;
      assert.equal(network.exec(bundle)?.[0], undefined);
    });

    it('serves over standard input and output, and ends with its client', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
      try {
        writeFileSync(path.join(folder, 'offer.md'), OFFER);
        const args = [path.resolve('dist/proviso.cjs'), 'mcp', '--root', folder];
        const client = new Client({ name: 'test', version: '1' });
        await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'inherit' }));
        const { structuredContent } = await client.callTool({ name: 'lint', arguments: { path: 'offer.md' } });
        assert.equal((structuredContent as Data).files[0].path, 'offer.md');
        await client.close();
        const ended = spawnSync(process.execPath, args, { input: '', encoding: 'utf8', timeout: 20_000 });
        assert.deepEqual([ended.status, ended.stdout, ended.stderr], [0, '', '']);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
});
