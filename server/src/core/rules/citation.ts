import type { RuleOption } from '../config/option.ts';
import type { Citation } from '../law/citation.ts';
import type { Cited, Law } from '../law/cited.ts';
import { citedInText } from '../law/reader.ts';
import type { Span } from '../text/span.ts';
import type { Facts } from './facts.ts';
import { isAllowed, optionValue } from './options.ts';
import type { Complaint, Rule } from './types.ts';

const ALLOW: Extract<RuleOption, { readonly type: 'words' }> = {
  name: 'allow',
  type: 'words',
  default: [],
  says: 'Sources that may be cited although they do not stand, or are not known here, as the letters write them.',
};
const UNKNOWN: Extract<RuleOption, { readonly type: 'flag' }> = {
  name: 'unknown',
  type: 'flag',
  default: true,
  says: 'Whether law is noted that the table of sources does not have.',
};

/** Is the law that a letter cites still law, as far as the pack knows it? */
export const citationStatus: Rule = {
  id: 'citation/status',
  family: 'citation',
  says: 'A source of law that is vacated, withdrawn, expired or never enacted, or one that the library does not know.',
  severity: 'warning',
  docs:
    'A letter that rests on law which does not stand is easily put aside. The table of sources says how each stood on the day it was checked. ' +
    'Law which only looks like that of the table, and has no entry there, is noted: it may be in force all the same. ' +
    'What the letter itself calls vacated or withdrawn is left alone.',
  examples: {
    fires: [
      'Fees for paying by phone are barred by «87 Fed. Reg. 39,733».',
      'The debt is excluded from income under «26 U.S.C. § 108(a)(1)(E)».',
      'This follows from the «pay-to-pay advisory opinion» of the Bureau.',
      '«H.R. 917» keeps the home-debt exclusion alive.',
      'Under «15 U.S.C. § 1699z» you owe me a copy.',
      'See «Cal. Civ. Code § 1799.999».',
    ],
    silent: [
      'I dispute this debt under 15 U.S.C. § 1692g(b).',
      'The Fair Debt Collection Practices Act, 15 U.S.C. § 1692 et seq., applies.',
      'The Bureau withdrew its opinion at 87 Fed. Reg. 39,733 in May 2025.',
      'Under 26 U.S.C. 108(a)(1)(B) the amount is excluded as far as I was insolvent.',
      'A court vacated the rule: Cornerstone Credit Union League v. CFPB.',
      'Call 15 minutes before 16:92, Section 16.',
      'The code `87 Fed. Reg. 39,733` is not part of the letter.',
    ],
  },
  options: [ALLOW, UNKNOWN],
  check: (facts) => {
    const { law } = facts.context;
    if (law === undefined) return [];
    return citedInText(law, facts.prose, facts.template.bodyStart).flatMap(
      (cited) => complaintOf(cited, law, facts) ?? [],
    );
  },
};

function complaintOf({ span, citations, isCase }: Cited, law: Law, facts: Facts): Complaint | undefined {
  const [first] = citations;
  const gone = citations.map(({ status }) => law.standings.of(status));
  const standing = first === undefined ? law.standings.of('unknown') : gone[0];
  // Where one of several entries of the section stands, the letter may mean that one.
  if (standing === undefined || isCase || gone.includes(undefined)) return undefined;
  if (first !== undefined && law.standings.isTold(around(facts.prose, span))) return undefined;
  if (isToldElsewhere(span, facts)) return undefined;
  const words = facts.text.slice(span.start, span.end);
  if (isAllowed(words, optionValue(facts, 'citation/status', ALLOW))) return undefined;
  if (first === undefined && !optionValue(facts, 'citation/status', UNKNOWN)) return undefined;
  const message =
    first === undefined
      ? `“${words}” is not among the sources that were checked. ${standing.says}`
      : [
          `“${words}” is ${STATUS_WORDS[first.status] ?? first.status}, as of ${first.asOf}. ${standing.says}`,
          ...[first.note, insteadOf(first)].filter((one) => one !== undefined),
        ].join(' ');
  return { message, span, severity: standing.severity };
}

const STATUS_WORDS: Readonly<Record<string, string>> = { 'not found': 'not law' };

function insteadOf({ instead }: Citation): string | undefined {
  return instead === undefined ? undefined : `Instead: ${instead}`;
}

/** How far around a citation its sentence may reach. */
const AROUND = 160;

/** The words of the paragraph that stand near. */
function around(prose: string, { start, end }: Span): string {
  const before = prose.slice(Math.max(0, start - AROUND), start);
  const after = prose.slice(end, end + AROUND);
  return `${before.slice(before.search(/\n[ \t]*\n(?![\s\S]*\n[ \t]*\n)/) + 1)} ${after.split(/\n[ \t]*\n/)[0] ?? ''}`;
}

/** A harmful wording or a conflict says more of the same words. */
function isToldElsewhere(span: Span, { coverage }: Facts): boolean {
  return [...(coverage.wordings ?? []), ...(coverage.conflicts ?? [])].some(
    (found) => found.span.start < span.end && span.start < found.span.end,
  );
}
