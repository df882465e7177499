import type { Engine } from '../../engine.ts';
import { ATTRIBUTES, appliesTo } from '../../template/attributes.ts';
import { FILTERS } from '../../template/filter-table.ts';
import { parse } from '../../template/parse.ts';
import { TAG_EXAMPLES } from '../../template/tag-examples.ts';
import { TAGS } from '../../template/tags.ts';
import { VARIABLE_TYPES, type Variable } from '../../template/types.ts';
import { ATTRIBUTE_NOTES, TYPE_NOTES } from '../completion/type-notes.ts';
import { citationOf } from './citations.ts';
import { clauseOf, clauseText, kindsWith } from './clause-text.ts';
import { clausesIn, drafterNote, kindPurpose, letterOf } from './letter-page.ts';
import { notice } from './notice.ts';
import { notesOn, type State, type StateNote, stateOf } from './states.ts';

/** What a page says, as plain data for programs: fields are added, never changed. Undefined for a page that does not exist. */
export function pageData(id: string, engine: Engine): Readonly<Record<string, unknown>> | undefined {
  const [family = '', ...rest] = id.split('/');
  const name = rest.join('/');
  const data =
    family === 'clause'
      ? clauseData(name, engine)
      : family === 'letter'
        ? letterData(name, engine)
        : family === 'citation' && citationOf(engine, name) !== undefined
          ? { citation: citationOf(engine, name) }
          : family === 'state'
            ? stateData(name, engine)
            : id === 'language'
              ? languageData()
              : ruleData(id, engine);
  return data && { ...data, notice: notice(engine) };
}

function clauseData(name: string, engine: Engine) {
  const clause = clauseOf(engine, name);
  if (clause === undefined) return undefined;
  const { id, title, purpose, body, elements } = clause;
  const { firstPerson, ...text } = clauseText(clause, engine);
  return {
    clause: {
      id,
      title,
      purpose,
      ...text,
      wording: body.trim(),
      letterForm: firstPerson,
      elements: elements.map(({ id: element, says, severity, kind }) => ({ id: element, says, severity, kind })),
      documents: kindsWith(engine, id),
      states: notesOn(id, engine).map((note) => ({ state: note.state.id, name: note.state.name, ...noteData(note) })),
    },
  };
}

function letterData(name: string, engine: Engine) {
  const letter = letterOf(engine, name);
  if (letter === undefined) return undefined;
  const { id, title, document, text } = letter;
  const template = parse(text);
  return {
    letter: {
      id,
      title,
      document,
      purpose: kindPurpose(engine, document),
      beforeUse: drafterNote(template) ?? [],
      variables: [...template.frontMatter.variables.values()].map(variableData),
      clauses: clausesIn(template),
      template: text,
    },
  };
}

function variableData({ nameSpan, span, attributeSpans, ...said }: Variable) {
  return said;
}

function stateData(name: string, engine: Engine) {
  const state: State | undefined = stateOf(engine, name);
  return state && { state: { id: state.id, name: state.name, notes: state.notes.map(noteData) } };
}

function noteData({ subject, note, asOf, mark, citations, clauses }: StateNote) {
  return { subject, note, asOf, mark, citations, clauses };
}

function ruleData(wanted: string, engine: Engine) {
  const rule = engine.rules.find((one) => one.id === wanted);
  if (rule === undefined) return undefined;
  const { id, family, says, severity, docs, examples } = rule;
  return { rule: { id, family, severity, says, why: docs, reported: examples.fires, notReported: examples.silent } };
}

function languageData() {
  return {
    language: {
      types: VARIABLE_TYPES.map((name) => ({ name, says: TYPE_NOTES[name] })),
      attributes: ATTRIBUTES.map((name) => ({
        name,
        says: ATTRIBUTE_NOTES[name],
        types: VARIABLE_TYPES.filter((type) => appliesTo(name, type)),
      })),
      filters: FILTERS,
      tags: TAGS.map((tag) => ({ ...tag, example: TAG_EXAMPLES[tag.name] })),
    },
  };
}
