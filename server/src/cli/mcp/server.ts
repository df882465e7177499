import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type { Answer, Answers } from './answers.ts';
import { MOST_MESSAGE } from './limits.ts';
import {
  CLAUSE,
  CLAUSES,
  COVERED,
  DOCUMENT,
  EXPLAINED,
  INSERTED,
  INSERTING,
  LINTED,
  LISTED,
  MERGED,
  MERGING,
  OUT,
  SHOWN,
  SOURCE,
  TEXTS,
  WRITE,
} from './schemas.ts';

export type About = { readonly version: string; readonly allowWrite: boolean };

/** Serves over standard input and output until the client is gone. */
export async function serveStdio(answers: Answers, about: About): Promise<void> {
  const server = makeServer(answers, about);
  const gone = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  await server.connect(new StdioServerTransport(undefined, undefined, { maxBufferSize: MOST_MESSAGE }));
  await gone;
}

/** The server with its tools and resources, to be connected. It knows nothing of the world but the answers. */
export function makeServer(answers: Answers, { version, allowWrite }: About): McpServer {
  const server = new McpServer(
    { name: 'proviso', title: 'Proviso', version },
    { instructions: `${INSTRUCTIONS} ${answers.notice}` },
  );
  const tell = (answer: () => Promise<Answer>): Promise<CallToolResult> => told(answer, answers);

  server.registerTool(
    'lint',
    {
      title: 'Check letters',
      description:
        'Reports what is missing, incomplete or taken back in settlement letters and agreements, and what is wrong with their templates.',
      inputSchema: TEXTS,
      outputSchema: LINTED,
      annotations: READS,
    },
    (question) => tell(() => answers.lint(question)),
  );
  server.registerTool(
    'coverage',
    {
      title: 'Show coverage',
      description:
        'Shows, clause by clause and part by part, what a letter says and what it does not. A snippet is enough with clauses.',
      inputSchema: { ...TEXTS, clauses: CLAUSES },
      outputSchema: COVERED,
      annotations: READS,
    },
    (question) => tell(() => answers.coverage(question)),
  );
  server.registerTool(
    'explain',
    {
      title: 'Explain a verdict',
      description:
        'Shows which words of a letter decided the verdict on one clause, why the clause matters and what it rests on.',
      inputSchema: { ...SOURCE, clause: CLAUSE, document: DOCUMENT },
      outputSchema: EXPLAINED,
      annotations: READS,
    },
    (question) => tell(() => answers.explain(question)),
  );
  server.registerTool(
    'list_clauses',
    {
      title: 'List clauses',
      description:
        'Lists the clauses that Proviso knows; with a kind of document, those that it asks for, and how much.',
      inputSchema: { document: DOCUMENT },
      outputSchema: LISTED,
      annotations: READS,
    },
    (question) => tell(() => answers.listClauses(question)),
  );
  server.registerTool(
    'show_clause',
    {
      title: 'Show a clause',
      description: 'The wording of a clause, what it is for, its parts, its limits and its sources.',
      inputSchema: { clause: CLAUSE },
      outputSchema: SHOWN,
      annotations: READS,
    },
    (question) => tell(() => answers.showClause(question)),
  );
  server.registerTool(
    'insert_clause',
    {
      title: 'Insert a clause',
      description: `Puts a clause in at its place, in the numbering and the party terms of the document, and returns the new text and the edits.${allowWrite ? ' Writes the file when asked to.' : ' Writes nothing.'}`,
      inputSchema: (allowWrite ? WRITING : INSERTING) as typeof WRITING,
      outputSchema: INSERTED,
      annotations: allowWrite ? WRITES : READS,
    },
    (question) => tell(() => answers.insertClause(question)),
  );
  server.registerTool(
    'merge',
    {
      title: 'Fill a letter in',
      description: `Fills a template in with values, or with its examples, and returns the letter.${allowWrite ? ' Writes it to a file when asked to.' : ' Writes nothing.'}`,
      inputSchema: (allowWrite ? MERGING_INTO : MERGING) as typeof MERGING_INTO,
      outputSchema: MERGED,
      annotations: allowWrite ? WRITES : READS,
    },
    (question) => tell(() => answers.merge(question)),
  );
  for (const [name, says] of RESOURCES) addPages(server, answers, name, says);
  return server;
}

// Only a server that may write takes what asks for writing.
const WRITING = { ...INSERTING, write: WRITE };
const MERGING_INTO = { ...MERGING, ...OUT };

const INSTRUCTIONS =
  'Proviso checks the wording of settlement letters and agreements. Show its notice to the person wherever you pass a verdict on.';

const READS: ToolAnnotations = { readOnlyHint: true, openWorldHint: false };
const WRITES: ToolAnnotations = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: false,
};

/** An answer as data and as text; what went wrong, in words, for the model to read. */
async function told(answer: () => Promise<Answer>, { inWords }: Answers): Promise<CallToolResult> {
  try {
    const structuredContent = await answer();
    return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
  } catch (error) {
    return { content: [{ type: 'text', text: inWords(error) }], isError: true };
  }
}

const RESOURCES = [
  ['clause', 'The page of a clause: what it is for, its wording, its parts, its limits and its sources'],
  ['rule', 'The page of a rule: what it reports, why, and examples'],
  ['letter', 'The page of a letter of the library'],
] as const;

/** The pages of one sort, as `proviso://clause/no-fault` or `proviso://rule/variable/unused`. */
function addPages(server: McpServer, answers: Answers, sort: (typeof RESOURCES)[number][0], says: string): void {
  // The rule of a clause has the page of the clause.
  const isRule = (id: string): boolean => !/^(?:clause|letter)\/|^language$/.test(id);
  const pages = answers.pages().flatMap(({ id, title }) => {
    if (sort === 'rule') return isRule(id) ? [{ id, title, name: id }] : [];
    return id.startsWith(`${sort}/`) ? [{ id, title, name: id.slice(sort.length + 1) }] : [];
  });
  const uriOf = (name: string): string => `proviso://${sort}/${name}`;
  server.registerResource(
    sort,
    new ResourceTemplate(`proviso://${sort}/{+name}`, {
      list: () => ({
        resources: pages.map(({ title, name }) => ({ uri: uriOf(name), name, title, mimeType: 'text/markdown' })),
      }),
      complete: {
        name: (begun) =>
          pages
            .map(({ name }) => name)
            .filter((name) => name.startsWith(begun))
            .slice(0, 100),
      },
    }),
    { title: `Pages of ${sort}s`, description: says, mimeType: 'text/markdown' },
    (uri, { name }) => {
      const known = pages.find((page) => page.name === name);
      const text = known && answers.page(known.id);
      if (text === undefined) throw new Error(`There is no ${sort} ${String(name)}.`);
      const whole = text.includes(answers.notice) ? text : `${text}\n${answers.notice}\n`;
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text: whole }] };
    },
  );
}
