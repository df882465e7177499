import type { Rule } from '../rules/types.ts';

const TBD = 'Payment is due on TBD.\n';

/**
 * What is said about waivers. Whether one is unused shows only after all rules have run, so these findings come from the lint
 * loop and not from a check.
 */
export const SUPPRESSION_RULES: readonly Rule[] = [
  rule('syntax', {
    says: 'A comment to Proviso that cannot be understood.',
    docs: 'It waives nothing, and whoever wrote it believes that it does. The form is <!-- proviso-disable-next-line RULE -- reason; until DATE; by NAME -->; in the front matter, # stands for the signs of the comment. The last two parts may be left out.',
    examples: {
      fires: [`<!-- «proviso-disabel» leftover/tbd -- open until Friday -->\n${TBD}`],
      silent: [
        `<!-- proviso-disable-next-line leftover/tbd -- open until Friday -->\n${TBD}`,
        '<!-- proviso is a tool -->\nText.',
      ],
    },
  }),
  rule('unknown-rule', {
    says: 'A waiver that names a rule which does not exist.',
    docs: '“proviso list rules” names them all. A whole family is named as in leftover/*; findings about waivers are waived one rule at a time.',
    examples: {
      fires: [`<!-- proviso-disable-next-line «leftover/tdb» -- open until Friday -->\n${TBD}`],
      silent: [`<!-- proviso-disable-next-line leftover/* -- open until Friday -->\n${TBD}`],
    },
  }),
  rule('no-reason', {
    says: 'A waiver without a reason.',
    docs: 'Whoever signs or reviews the letter must be able to see why a warning was set aside. Without a reason a waiver takes no errors aside.',
    examples: {
      fires: [`«<!-- proviso-disable-next-line leftover/tbd -->»\n${TBD}`],
      silent: [`<!-- proviso-disable-next-line leftover/tbd -- open until Friday -->\n${TBD}`],
    },
  }),
  rule('unused', {
    says: 'A waiver that nothing needs.',
    docs: 'What it was for is mended or has moved. Left in place it would hide the next finding of that rule.',
    examples: {
      fires: ['<!-- proviso-disable-next-line «leftover/tbd» -- open until Friday -->\nPayment is due on Friday.\n'],
      silent: [`<!-- proviso-disable leftover/tbd -- a form -->\n\n${TBD}\n<!-- proviso-enable -->\n`],
    },
  }),
  rule('expired', {
    says: 'A waiver whose last day is over.',
    docs: 'The finding is reported again. Mend it, or put a new date into the waiver.',
    examples: {
      fires: [`«<!-- proviso-disable-next-line leftover/tbd -- open; until 2000-01-01 -->»\n${TBD}`],
      silent: [`<!-- proviso-disable-next-line leftover/tbd -- open; until 9999-12-31 -->\n${TBD}`],
    },
  }),
];

function rule(slug: string, said: Pick<Rule, 'says' | 'docs' | 'examples'>): Rule {
  return { id: `suppression/${slug}`, family: 'suppression', severity: 'warning', check: () => [], ...said };
}
