import * as z from 'zod';
import { FORMATS } from '../../export/options.ts';
import { MOST_NAMES, MOST_TEXT } from './limits.ts';

// What the tools take and give, as the client is told. Keys are only ever added.

const path = z.string().min(1).max(4096);
const id = z.string().min(1).max(200);

/** A text to work on. */
export const SOURCE = {
  path: path.optional().describe('A Markdown file below the root, relative to it'),
  text: z.string().max(MOST_TEXT).optional().describe('The text itself, instead of a path'),
  filename: path.optional().describe('With a text: the name that it would have, which decides its configuration'),
};
export const DOCUMENT = id.optional().describe('The kind of document, where the text does not say it (document: …)');
export const CLAUSE = id.describe('The id of a clause, such as no-fault; see list_clauses');

/** Texts to report on. */
export const TEXTS = {
  paths: z
    .array(path)
    .min(1)
    .max(MOST_NAMES)
    .optional()
    .describe('Files, folders or patterns below the root; everything below it without paths, path and text'),
  ...SOURCE,
  document: DOCUMENT,
};
export const CLAUSES = z
  .array(id)
  .min(1)
  .max(MOST_NAMES)
  .optional()
  .describe('Judge exactly these clauses, on any text');

export const INSERTING = {
  ...SOURCE,
  clause: CLAUSE,
  document: DOCUMENT,
  as_text: z.boolean().optional().describe('Put the wording in, never a render tag'),
};
export const WRITE = z.boolean().optional().describe('Write the file as well; without it only the text is returned');

export const MERGING = {
  ...SOURCE,
  data: z.record(z.string().max(200), z.unknown()).optional().describe('The values by the names of the variables'),
  data_file: path.optional().describe('A file with the values: YAML, JSON, CSV, JSON Lines or Excel'),
  record: z.int().min(1).optional().describe('Which record of the data file, counted from 1'),
  to: z.enum(FORMATS).optional().describe('The format: md when it is left out; docx and pdf only into a file'),
  draft: z.boolean().optional().describe('Merge although values are missing or wrong, and mark the letter DRAFT'),
};
export const OUT = {
  out: path.optional().describe('Write the letter to this file below the root; its ending says the format'),
  overwrite: z.boolean().optional().describe('Replace a file that is there already'),
};

const place = z.object({ line: z.int(), character: z.int() });
const range = z
  .object({ start: place, end: place })
  .describe('Zero-based lines and UTF-16 characters, the end excluded');
const severity = z.enum(['error', 'warning', 'info']);
const answer = { version: z.literal(1), notice: z.string() };
const report = {
  ...answer,
  omitted: z.int().optional().describe('How many problems, or files, the answer leaves out'),
  said: z.string().optional().describe('What was left out or assumed'),
};

export const LINTED = {
  ...report,
  files: z.array(
    z.looseObject({
      path: z.string(),
      document: z.string().nullable(),
      problems: z.array(
        z.looseObject({
          rule: z.string(),
          severity,
          message: z.string(),
          range,
          element: z.string().optional(),
          when: z.string().optional(),
          fix: z.looseObject({ title: z.string(), safe: z.boolean() }).optional(),
        }),
      ),
    }),
  ),
  summary: z.looseObject({ files: z.int(), errors: z.int(), warnings: z.int(), infos: z.int() }),
};

const verdict = {
  id: z.string(),
  requirement: z.string(),
  state: z.enum(['present', 'incomplete', 'unclear', 'contradicted', 'missing', 'not-applicable']),
  when: z.string().optional(),
};
const element = { id: z.string(), says: z.string(), severity, state: z.enum(['satisfied', 'missing', 'harmful']) };

export const COVERED = {
  ...report,
  files: z.array(
    z.looseObject({
      path: z.string(),
      document: z.string().nullable(),
      clauses: z.array(
        z.looseObject({
          ...verdict,
          range: range.optional(),
          elements: z.array(z.looseObject({ ...element, range: range.optional() })),
        }),
      ),
    }),
  ),
};

const sentence = z.looseObject({
  role: z.enum(['satisfies', 'harms', 'doubt']),
  range,
  sentence: z.string(),
  words: z.array(z.string()),
});
export const EXPLAINED = {
  ...answer,
  path: z.string(),
  document: z.string().nullable(),
  clause: z.looseObject({
    ...verdict,
    title: z.string(),
    elements: z.array(
      z.looseObject({
        ...element,
        evidence: z.array(sentence),
        nearly: z.array(z.looseObject({ range, sentence: z.string(), why: z.string() })),
      }),
    ),
    evidence: z.array(sentence),
  }),
  explains: z.string(),
  caveats: z.array(z.string()),
  citations: z.array(z.looseObject({ id: z.string(), citation: z.string() })),
};

export const LISTED = {
  ...answer,
  clauses: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      purpose: z.string(),
      requirement: z.string().optional(),
      when: z.string().optional(),
    }),
  ),
};
export const SHOWN = {
  ...answer,
  clause: z.looseObject({ id: z.string(), title: z.string(), purpose: z.string(), wording: z.string() }),
  page: z.string().describe('The page as Markdown'),
};
export const INSERTED = {
  ...answer,
  path: z.string(),
  clause: z.string(),
  inserted: z.boolean(),
  written: z.boolean(),
  refused: z.string().optional().describe('Why nothing was inserted'),
  text: z.string().optional().describe('The whole text with the clause in it'),
  edits: z.array(z.object({ range, newText: z.string() })).optional(),
  caution: z.string().optional().describe('What a person still has to look at'),
};
export const MERGED = {
  ...answer,
  format: z.enum(FORMATS),
  text: z.string().optional().describe('The letter'),
  written: z.string().optional().describe('The file that was written'),
  said: z.string().optional().describe('What was left out, assumed or marked'),
};
