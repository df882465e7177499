import type { Engine } from '../../engine.ts';
import { citationPage } from './citation-page.ts';
import { citationOf, citationsOf } from './citations.ts';
import { clausePage } from './clause-page.ts';
import { clauseOf } from './clause-text.ts';
import { languagePage } from './language-page.ts';
import { letterOf, letterPage } from './letter-page.ts';
import type { Links } from './markdown.ts';
import { rulePage } from './rule-page.ts';
import { stateOf, statePage, statesOf } from './states.ts';

/**
 * The page of a rule (`variable/unused`), a clause (`clause/no-fault`), a letter (`letter/lump-sum-settlement`), a citation
 * (`citation/C061`), a state (`state/CA`) or of the template language (`language`); undefined when there is none.
 */
export function pageOf(id: string, engine: Engine, links: Links): string | undefined {
  const page = pageText(id, engine, links);
  return page === undefined ? undefined : `${page}\n`;
}

function pageText(id: string, engine: Engine, links: Links): string | undefined {
  const [family = '', ...rest] = id.split('/');
  const name = rest.join('/');
  switch (family) {
    case 'clause': {
      const clause = clauseOf(engine, name);
      return clause && clausePage(clause, engine, links);
    }
    case 'letter': {
      const letter = letterOf(engine, name);
      return letter && letterPage(letter, engine, links);
    }
    case 'citation': {
      // A rule's family as well.
      const citation = citationOf(engine, name);
      return citation === undefined ? ruleText(id, engine) : citationPage(citation, engine, links);
    }
    case 'state': {
      const state = stateOf(engine, name);
      return state && statePage(state, engine, links);
    }
    case 'language':
      return name === '' ? languagePage(engine, links) : undefined;
    default:
      return ruleText(id, engine);
  }
}

function ruleText(id: string, engine: Engine): string | undefined {
  const rule = engine.rules.find((one) => one.id === id);
  return rule && rulePage(rule);
}

/** Everything that has a page: clauses, letters, rules, the language, states, citations. Ids are those that `pageOf` takes. */
export function pagesOf(engine: Engine): readonly { readonly id: string; readonly title: string }[] {
  return [
    ...engine.pack.clauses.map(({ id, title }) => ({ id: `clause/${id}`, title })),
    ...engine.library.letters.map(({ id, title }) => ({ id: `letter/${id}`, title })),
    ...engine.rules.filter(({ family }) => family !== 'clause').map(({ id, says }) => ({ id, title: says })),
    { id: 'language', title: 'The template language' },
    ...statesOf(engine).map(({ id, name }) => ({ id: `state/${id}`, title: name })),
    ...citationsOf(engine).map(({ id, citation }) => ({ id: `citation/${id}`, title: citation })),
  ];
}
