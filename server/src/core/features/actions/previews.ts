import type { Clause } from '../../clauses/pack.ts';
import type { Subject } from '../subject.ts';
import { resolverOf } from './judged.ts';
import { termsOf } from './terms.ts';
import { printedWith } from './values.ts';
import { adapted, plainText } from './wording.ts';

/** The wording of a clause as it would read in a document: in its own terms, with its examples (or the pack's) for data. */
export function previewOf(clause: Clause, subject: Subject): string {
  const { template } = subject.facts;
  const terms = termsOf(template, resolverOf(subject));
  const { first_person: letter } = clause.data;
  const source = terms.person === 'first' && typeof letter === 'string' ? letter : clause.body;
  return plainText(adapted(source, { terms, output: (tag, names) => printedWith(tag, names, subject) }));
}
