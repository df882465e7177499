import { ATTRIBUTE_NOTES, TYPE_NOTES } from '../completion/type-notes.ts';
import { clauseOf } from '../pages/clause-text.ts';
import { blocks, code, fenced, type Links, plain } from '../pages/markdown.ts';
import type { Subject } from '../subject.ts';
import { clauseCard } from './clause.ts';
import { kindCard } from './document-kind.ts';
import { pathCard } from './file.ts';
import { filterCard } from './filter.ts';
import { numberedSection } from './section.ts';
import { tagCard } from './tag.ts';
import { termCard } from './term.ts';
import { variableCard } from './variable.ts';

/** The documentation of a topic such as `variable:medical` or `clause:no-fault`, as a completion names it. Undefined for an unknown one. */
export function about(topic: string, subject: Subject, links: Links): string | undefined {
  const colon = topic.indexOf(':');
  const name = topic.slice(colon + 1);
  switch (topic.slice(0, Math.max(0, colon))) {
    case 'variable':
      return variableCard(name, subject, subject.facts.text.length);
    case 'filter':
      return filterCard(name);
    case 'tag':
      return tagCard(name);
    case 'clause': {
      const clause = clauseOf(subject.engine, name);
      return clause && blocks(clauseCard(clause, subject, links), fenced(clause.body, 'markdown'));
    }
    case 'path':
      return pathCard(name, subject, links);
    case 'document':
      return kindCard(name, subject.engine, links);
    case 'key':
      return keyCard(name);
    case 'type':
      return own(TYPE_NOTES, name);
    case 'attribute':
      return own(ATTRIBUTE_NOTES, name);
    case 'section':
      return numberedSection(name, subject);
    case 'term':
      return termCard(name, subject);
    default:
      return undefined;
  }
}

/** What a key of the front matter means. */
export function keyCard(key: string): string | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
}

function own(notes: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(notes, name) ? `${code(name)}: ${plain(notes[name] ?? '')}.` : undefined;
}

const KEYS: Readonly<Record<string, string>> = {
  document: '`document`: the kind of document. It decides which clauses are required, recommended or out of place.',
  title: '`title`: what the letter is called in lists and in the outline.',
  variables:
    '`variables`: the facts that the letter is filled in with. Each has a name and a type, and may have a label, an example, a default and limits.',
  lang: '`lang`: the language of the letter, such as `es-US`, for word processors and screen readers. Without it, American English.',
};
