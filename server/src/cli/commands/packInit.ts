import path from 'node:path';
import { frontOf } from '../../core/packs/problems.ts';
import { Failure, whyRefused } from '../failure.ts';
import type { Io } from '../io.ts';
import { openBuiltIn } from '../library.ts';
import { printedPath } from '../paths.ts';
import { writeWhole } from '../write.ts';

/** Writes a pack to begin with; 0. Throws a Failure where something lies in the folder already: nothing is ever replaced. */
export async function packInitCommand(folder: string, io: Io): Promise<number> {
  const root = path.resolve(io.cwd, folder);
  const kind = io.disk.kind(root);
  if (kind === 'file' || kind === 'other') throw new Failure(`${folder} is no folder. Name one that is not there yet.`);
  if (kind === 'folder' && io.disk.names(root).length > 0)
    throw new Failure(`${folder} is not empty, and nothing in it is replaced. Name another folder.`);
  const clause = openBuiltIn(io).packFile('clauses/no-fault.md') ?? '';
  const wording = clause.slice(frontOf(clause)?.end ?? 0).trim();
  const name =
    path
      .basename(root)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'our-letters';
  for (const [file, text] of Object.entries(filesOf(name, wording, io.today()))) {
    const full = path.join(root, file);
    try {
      io.disk.makeFolder(path.dirname(full));
    } catch (error) {
      throw new Failure(`${printedPath(path.dirname(full), io)} cannot be made: ${whyRefused(error)}.`);
    }
    writeWhole(full, text, io);
    await io.stdout(`${printedPath(full, io)}\n`);
  }
  await io.stderr(
    `Try it with “proviso pack test ${folder}”, and let it count with “extends: ./${printedPath(root, io)}” in .proviso.yml.\n`,
  );
  return 0;
}

/** Each part once, small enough to be read in a minute. */
function filesOf(name: string, wording: string, today: string): Readonly<Record<string, string>> {
  return {
    'pack.yaml': `# What this pack is. Its files add to the built-in library; proviso pack test tries them.
name: ${name}
version: "1.0.0"
says: The clauses and approved texts of our office.
jurisdiction: US
effective: { from: ${today} }
`,
    'clauses/copies-to-counsel.md': `---
id: copies-to-counsel
title: Copies to counsel
order: 900
purpose: Keeps the customer's lawyer informed of every notice.
explains: |
  The company sends a copy of each notice to your lawyer.
vocabulary:
  send_copy: { says: To send something on., verbs: [send, deliver, forward, mail] }
  notice_copy: { says: A copy of a notice., nouns: [copy of each notice, copy of every notice, copies of all notices] }
  the_lawyer: { says: The lawyer of the customer., nouns: [attorney, lawyer, counsel] }
elements:
  cc1:
    says: Company sends a copy of each notice to Customer's attorney.
    severity: error
    binds: company
    detect:
      any: [{ say: send_copy, near: [notice_copy], with: [the_lawyer], duty: true, by: company }]
documents: { settlement-agreement: optional }
examples:
  good:
    - Company shall send a copy of each notice to Customer's attorney.
    - The Company will forward copies of all notices to counsel for Customer.
  bad:
    - { text: Company may send a copy of each notice to Customer's attorney., why: only permitted }
    - { text: Customer shall send a copy of each notice to Customer's attorney., why: the wrong party }
---
Company shall send a copy of each notice to Customer's attorney.
`,
    'overrides/no-fault.md': `---
# A clause of the library with a graver element. A body below would be another wording of it.
id: no-fault
severities: { nf5: error }
---
`,
    'approved/no-fault.md': `---
# Letters that have this clause are compared with this text: the rule wording/not-approved tells what differs.
clause: no-fault
---
${wording}
`,
    'wordings/sealed-by-handshake.yaml': `id: sealed-by-handshake
says: It rests on a handshake.
severity: warning
why: Nobody can show later what was agreed.
instead: terms in writing, signed by both.
vocabulary:
  handshake: { says: An agreement that nobody wrote down., nouns: [handshake, handshake deal, gentlemen's agreement] }
detect:
  any: [{ say: handshake }]
examples:
  fires: ["The Parties settle this by a «handshake»."]
  silent: ["No handshake replaces a signature."]
`,
  };
}
