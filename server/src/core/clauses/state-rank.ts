import type { ClauseState } from './types.ts';

/** How well a clause stands, from worst to best. One that nobody needs there stands as well as one that is given. */
export const STATE_RANK: Readonly<Record<ClauseState, number>> = {
  contradicted: 0,
  missing: 1,
  incomplete: 2,
  unclear: 3,
  present: 4,
  'not-applicable': 4,
};
