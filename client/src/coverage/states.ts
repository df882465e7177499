import type { ClauseView, ElementView } from '../../../server/src/lsp/protocol.ts';
import type { Translate } from '../translate.ts';

/** Names of icons and of theme colours, as VS Code knows them. */
export type Icon = { readonly name: string; readonly colour?: string };

/** A clause's state in words. */
export function stateOf(state: ClauseView['state'], t: Translate): string {
  switch (state) {
    case 'present':
      return t('present');
    case 'incomplete':
      return t('incomplete');
    case 'unclear':
      return t('unclear');
    case 'contradicted':
      return t('taken back');
    case 'missing':
      return t('missing');
    case 'not-applicable':
      return t('does not apply');
  }
}

export function requirementOf(requirement: ClauseView['requirement'], t: Translate): string {
  switch (requirement) {
    case 'required':
      return t('required');
    case 'recommended':
      return t('recommended');
    case 'optional':
      return t('optional');
    case 'forbidden':
      return t('must not be here');
  }
}

/** The state of a part of a clause in words. */
export function elementStateOf(state: ElementView['state'], t: Translate): string {
  switch (state) {
    case 'satisfied':
      return t('said');
    case 'missing':
      return t('not said');
    case 'harmful':
      return t('taken back');
  }
}

/** A shape for each state, so that nobody needs the colour to tell them apart. */
export function iconOf({ state, requirement }: Pick<ClauseView, 'state' | 'requirement'>): Icon {
  if (requirement === 'forbidden')
    return state === 'missing' || state === 'not-applicable' ? QUIET : ICONS.contradicted;
  if (state === 'missing' && requirement === 'optional') return QUIET;
  if (state === 'missing' && requirement === 'recommended') return { ...ICONS.missing, colour: DOUBT };
  return ICONS[state];
}

export function elementIconOf({ state, severity }: Pick<ElementView, 'state' | 'severity'>): Icon {
  if (state === 'satisfied') return { name: 'check', colour: GOOD };
  if (state === 'harmful') return ICONS.contradicted;
  return severity === 'info' ? QUIET : { name: 'circle-outline', colour: severity === 'error' ? BAD : DOUBT };
}

const GOOD = 'testing.iconPassed';
const BAD = 'list.errorForeground';
const DOUBT = 'list.warningForeground';
const QUIET: Icon = { name: 'dash' };
const ICONS: Readonly<Record<ClauseView['state'], Icon>> = {
  present: { name: 'pass-filled', colour: GOOD },
  incomplete: { name: 'warning', colour: DOUBT },
  unclear: { name: 'question', colour: DOUBT },
  contradicted: { name: 'error', colour: BAD },
  missing: { name: 'circle-slash', colour: BAD },
  'not-applicable': QUIET,
};
