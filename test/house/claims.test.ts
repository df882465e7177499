import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strings } from '../../server/src/core/clauses/data.ts';
import { clauseText } from '../../server/src/core/features/pages/clause-text.ts';
import { notice } from '../../server/src/core/features/pages/notice.ts';
import { statesOf } from '../../server/src/core/features/pages/states.ts';
import { ENGINE } from '../core/features/subject.ts';

/** Claims that are wrong in law, go too far, or are nobody's to make: the claim, how it looks, and a sentence that makes it. */
const CLAIMS: readonly (readonly [claim: string, pattern: RegExp, made: string])[] = [
  [
    'payment or acknowledgment moves the credit-report period',
    /\b(?:pay(?:ment|ing)|acknowledg\w+|settl\w+)\b.{0,60}\b(?:restarts?|resets?|renews?|starts? again)\b.{0,40}\b(?:credit report|reporting (?:period|clock)|seven)/i,
    'Paying an old bill restarts the reporting period.',
  ],
  [
    'the period runs from the collection or the sale',
    /\b(?:seven|7) years (?:from|after|since) (?:the )?(?:collection|placement|sale|settlement|payment|last payment)/i,
    'The entry stays for seven years from the collection.',
  ],
  [
    'a judgment restarts that period',
    /judgment.{0,30}\b(?:restarts?|resets?)\b/i,
    'A court judgment restarts the clock.',
  ],
  [
    'whatever is written off is income',
    /\b(?:any|every|all|the) (?:written[- ]off|charged[- ]off|forgiven|cance[l]+ed) (?:amounts?|debts?|balances?) (?:is|are|counts? as|becomes?) (?:taxable |your )?income/i,
    'Any written-off amount is income.',
  ],
  [
    'words of the parties bind the tax office, bureaus or courts',
    /\balters? history\b|\bbinds? (?:the )?(?:IRS|tax office|courts?|bureaus?)\b/i,
    'This clause binds the IRS.',
  ],
  [
    'a bureau can be made to say what is untrue',
    /\b(?:ask|have|make|get) (?:the )?(?:company|bureau|collector)s? (?:to )?(?:say|state|report) that the account (?:never existed|was reported in error)/i,
    'Ask the company to state that the account was reported in error.',
  ],
  [
    'a collector may sue at home',
    /\bcollectors? (?:may|can|has the right to|have the right to) (?:always )?sue (?:at home|anywhere|in its home|where it (?:likes|sits))/i,
    'A collector may sue where it sits.',
  ],
  [
    'a collector will sign',
    /\bcollectors? (?:will|always|usually|gladly) signs?\b/i,
    'Most collectors will sign this.',
  ],
  [
    'a debt or summons can be ignored',
    /\bignor\w+ (?:it|(?:the|a|your) (?:debt|summons|lawsuit|collector|letter)).{0,30}\b(?:harmless|safe|fine|costs nothing)\b/i,
    'Ignoring the summons is harmless.',
  ],
  [
    'validation shows who owns a debt',
    /\bvalidation\b.{0,40}\b(?:proves|shows) (?:ownership|who owns)/i,
    'A validation letter proves ownership.',
  ],
  [
    'a company has to report paid in full',
    /\b(?:must|has to|is obliged to) report.{0,30}\bpaid in full\b.{0,20}\bby law\b/i,
    'The company must report the account as paid in full by law.',
  ],
  [
    'the tax law has an exclusion for medical debt',
    /\bmedical(?:[\s-](?:expense|debt|bill))?\s+exclusion\b|\bforgiven medical (?:debt|bills?) (?:is|are) (?:tax[- ]free|excluded)/i,
    'Forgiven medical debt is tax-free.',
  ],
  [
    'interest and fees are added as a matter of course',
    /\bcollectors (?:normally|routinely|always|may always) add (?:interest|fees)/i,
    'Collectors normally add interest.',
  ],
  [
    'a counter-offer goes below the offer',
    /\bcounter-?offers? (?:is |will be |comes )?(?:at )?(?:a )?lower\b/i,
    'Expect that the counter-offer is lower.',
  ],
  [
    'a write-off is what a settlement buys',
    /\bin (?:exchange|return) for (?:writing off|forgiving|cance[l]+ing|waiving) /i,
    'Offer a lump sum in exchange for writing off the rest.',
  ],
  [
    'a score moves in a certain way',
    /\b(?:must|have to|has to) be paid in full to (?:improve|raise)|\binstall?ments? (?:lower|hurt|damage)s? (?:your |the )?(?:credit )?score|\b(?:raises?|improves?|boosts?|lifts?) (?:your|the|a) (?:credit )?score\b/i,
    'Installments lower your credit score.',
  ],
  [
    'a collector has to show a bill with a signature',
    /\b(?:must|has to|is obliged to) (?:show|produce|send).{0,20}\b(?:bill|invoice).{0,20}\bsigned by you\b/i,
    'The collector must produce the bill signed by you.',
  ],
  [
    'a junior lien has a price',
    /\bnot a cent\b|\bup to (?:10|ten) ?(?:%|percent)/i,
    'Offer the second lender up to 10% of the balance.',
  ],
  ['part payment only looks odd', /\braises? eyebrows\b/i, 'A partial payment can raise eyebrows.'],
  [
    'a debt-settlement company may be paid first',
    /\bpay(?:ing)? (?:a |the )?debt[- ](?:settlement|relief) compan\w+ (?:up front|in advance|first)\b/i,
    'Consider paying a debt-settlement company up front.',
  ],
  [
    'credit is repaired',
    /\b(?:repairs?|fixes|cleans?(?: up)?|improves?) your credit\b|\bcredit[- ]repair (?:tool|service|program)\b/i,
    'Proviso repairs your credit.',
  ],
  [
    'a certain right should be used',
    /\byou (?:should|must) (?:sue|file (?:a )?(?:suit|bankruptcy)|claim insolvency)\b/i,
    'You should sue.',
  ],
  [
    'the medical-debt rule is in force',
    /\b(?:federal (?:law|rule)|CFPB(?:['’]s)? (?:medical[- ]debt )?rule) (?:bans?|forbids?|prohibits?) .{0,30}medical/i,
    'Federal law bans the reporting of medical debt.',
  ],
];

/** A sentence that denies what it names, or warns of it, does not claim it. */
const DENIED = /\b(?:not|never|no|nobody|nothing|none|neither|nor|cannot|without|wrong|false|untrue)\b|n['’]t\b/i;

/** Everything that the product says in its own voice: not the words that it looks for, and not the examples of what is wrong. */
function ownVoice(): readonly { readonly where: string; readonly text: string }[] {
  const { pack, library, law, rules } = ENGINE;
  const of = (where: string, ...texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined || text === '' ? [] : [{ where, text }]));
  return [
    ...pack.clauses.flatMap((clause) => {
      const { explains, caveats, firstPerson, alternatives } = clauseText(clause, ENGINE);
      const { id, title, purpose, body, elements, data } = clause;
      const added = alternatives.flatMap(({ says, wording }) => [says, wording]);
      const says = elements.map((element) => element.says);
      return of(
        `clause ${id}`,
        title,
        purpose,
        explains,
        body,
        firstPerson,
        ...says,
        ...caveats,
        ...added,
        ...strings(data.notes),
      );
    }),
    ...library.letters.flatMap(({ id, text }) => of(`letter ${id}`, text)),
    ...[...library.wordings, ...library.conflicts].flatMap(({ id, says, why, instead }) => of(id, says, why, instead)),
    ...law.citations.flatMap(({ id, holding, note, instead }) => of(id, holding, note, instead)),
    ...statesOf(ENGINE).flatMap(({ id, notes }) => of(`state ${id}`, ...notes.map(({ note }) => note))),
    ...rules
      .filter(({ family }) => family !== 'wording' && family !== 'conflict')
      .flatMap(({ id, says, docs }) => of(id, says, docs)),
    ...of('the notice', notice(ENGINE)),
    ...[
      'README.md',
      'CHANGELOG.md',
      'package.json',
      'package.nls.json',
      'l10n/bundle.l10n.json',
      'templates/documents.yaml',
      'templates/variables.yaml',
    ].flatMap((file) => of(file, readFileSync(file, 'utf8'))),
  ];
}

/** The sentences of a text that make a claim. */
function claiming(text: string, pattern: RegExp): readonly string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?:;]["”’)]?) /)
    .filter((sentence) => pattern.test(sentence) && !DENIED.test(sentence));
}

describe('what the product says in its own voice', () => {
  const voice = ownVoice();

  it('is found', () => assert.ok(voice.length > 600, String(voice.length)));

  for (const [claim, pattern, made] of CLAIMS)
    it(`does not claim that ${claim}`, () => {
      assert.deepEqual(claiming(made, pattern), [made], 'the pattern would not notice');
      assert.deepEqual(
        voice.flatMap(({ where, text }) => claiming(text, pattern).map((sentence) => `${where}: ${sentence}`)),
        [],
      );
    });
});
