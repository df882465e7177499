import type { Sentence } from '../language/analysis.ts';
import type { Parties } from '../language/parties.ts';
import { type Period, periods, sums } from '../language/quantities.ts';
import type { Match } from './match.ts';

/** What a test in code looks at. */
export type CheckScope = {
  readonly sentences: readonly Sentence[];
  /** Sentences that already satisfy the element this one is `for`. */
  readonly anchors: readonly Match[];
  readonly parties: Parties;
  /** The visible text of the document. */
  readonly text: string;
  /** Every sentence of the document. */
  readonly document: readonly Sentence[];
  /** The certain value of a variable, where it has one. */
  readonly known: (variable: string) => string | undefined;
};

/** A place that a test found: tokens `from` to `to` of a sentence, and whether it satisfies or harms. */
export type Found = { readonly sentence: number; readonly from: number; readonly to: number; readonly harm?: string };
type Check = (scope: CheckScope, value: unknown) => Found[];

/** The tests that conditions over words cannot express: quantities, places, names, signature blocks. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'within-days': withinDays,
  'exact-sum': exactSum,
  deadline,
  'account-reference': accountReference,
  'two-parties': twoParties,
  'place-named': placeNamed,
  'signature-block': signatureBlock,
  'customer-report': customerReport,
  'settlement-below-billed': settlementBelowBilled,
  'counted-from': countedFrom,
  'any-mark': anyMark,
  'paid-after-copy': paidAfterCopy,
};

/** Tests that look beyond the sentences of their section. */
export const DOCUMENT_CHECKS: ReadonlySet<string> = new Set(['signature-block', 'settlement-below-billed']);

/** A period of at most `value` days; words and figures must agree. Any longer period beside the duty is a harm. */
function withinDays(scope: CheckScope, value: unknown): Found[] {
  const most = Number(value);
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    const own =
      sentence.mentions.some((mention) => mention.concept === 'remove') ||
      !sentence.mentions.some((mention) => mention.concept === 'pay');
    if (!own) return;
    for (const period of periods(sentence.tokens, scope.known)) {
      if (isOfAnotherAct(sentence, period)) continue;
      if (/^(?:for|of)$/.test(sentence.tokens[period.from - 1]?.key ?? '') && sentence.tokens[period.to]?.key !== 'of')
        continue;
      const place = { sentence: index, from: period.from, to: period.to };
      if (period.conflict) found.push({ ...place, harm: 'words and figures disagree' });
      else if (period.days === undefined) found.push(place);
      else if (period.days <= most && period.days >= 1) found.push(place);
      else if (isDeadline(sentence, period)) found.push({ ...place, harm: `the time is not ${most} days` });
    }
  });
  return found;
}

/** `shall answer the request within seven days`: the time is for something else than the removal. */
function isOfAnotherAct(sentence: Sentence, period: Period): boolean {
  const segment = sentence.segments[sentence.segmentOf[period.from] ?? 0];
  const verb = segment?.verb;
  if (!segment || !verb) return false;
  const removes = sentence.mentions.some(
    (mention) => mention.concept === 'remove' && mention.from >= verb.from && mention.from < segment.to,
  );
  return !removes && OTHER_ACT.test(sentence.tokens[verb.head]?.key ?? '');
}
const OTHER_ACT =
  /^(?:answer|answered|reply|respond|acknowledge|acknowledged|tell|told|inform|informed|notify|notified|decide|decided|meet|begin|start|review|reviewed|consider|considered|investigate|investigated|discuss|confer|explain|update|updated|annotate|annotated|make|made|submit|ask|request|requested)$/;

function isDeadline(sentence: Sentence, period: Period): boolean {
  return (
    /^(?:within|in|the|than|after|inside|over|by)$/.test(sentence.tokens[period.from - 1]?.key ?? '') ||
    period.unit.startsWith('day')
  );
}

/** A sum in figures, words or both; words and figures must agree. */
function exactSum(scope: CheckScope): Found[] {
  return scope.sentences.flatMap((sentence, index) =>
    sums(sentence.tokens).map((sum) => ({
      sentence: index,
      from: sum.from,
      to: sum.to,
      ...(sum.conflict ? { harm: 'words and figures disagree' } : {}),
    })),
  );
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** `within 30 days`, `no later than September 15, 2026`, `by {{ payment_deadline }}`. */
function deadline(scope: CheckScope): Found[] {
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    for (const period of periods(sentence.tokens, scope.known))
      found.push({
        sentence: index,
        from: period.from,
        to: period.to,
        ...(period.conflict ? { harm: 'words and figures disagree' } : {}),
      });
    sentence.tokens.forEach((token, at) => {
      const next = sentence.tokens[at + 1];
      const isDate =
        (MONTH.test(token.key) && next?.kind === 'number') ||
        (token.kind === 'number' &&
          (MONTH.test(next?.key ?? '') || (next?.text === '/' && sentence.tokens[at + 3]?.text === '/')));
      const isField =
        token.kind === 'field' &&
        (token.field?.type === 'date' || /date|deadline|expiry|_due$/.test(token.field?.variable ?? ''));
      if (isDate || isField) found.push({ sentence: index, from: at, to: at + 1 });
    });
  });
  return found;
}

const REFERENCE =
  /^(?:account|acct|invoice|statement|bill|reference|ref|file|chart|visit|claim|ticket|run|case|policy|loan|encounter|patient|number|no|ending|#|order|matter|docket|record|folio)$/;

/** An account, invoice or reference number beside its name. */
function accountReference(scope: CheckScope): Found[] {
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      const isField =
        token.kind === 'field' && /account|last4|invoice|reference|number/.test(token.field?.variable ?? '');
      const isNumber =
        (token.kind === 'number' || /^[A-Z]{0,3}\d/.test(token.text)) &&
        [1, 2, 3, 4].some((back) =>
          REFERENCE.test(sentence.tokens[at - back]?.key || (sentence.tokens[at - back]?.text ?? '')),
        );
      if (isField || (isNumber && token.text.length >= 2)) found.push({ sentence: index, from: at, to: at + 1 });
    });
  });
  return found;
}

/** Both sides appear by name, defined term or role. */
function twoParties(scope: CheckScope): Found[] {
  const roles = new Set(
    scope.sentences.flatMap((sentence) => sentence.stances.flatMap((stance) => [...stance.subject])),
  );
  for (const sentence of scope.sentences) {
    for (const mention of sentence.mentions) {
      if (mention.concept === 'company_side') roles.add('company');
      if (mention.concept === 'customer_side' || mention.concept === 'customer_side_conceding') roles.add('customer');
      if (mention.concept === 'both_parties' && mention.kind !== 'phrase') roles.add('company').add('customer');
    }
    for (const token of sentence.tokens) {
      const role = token.capital ? scope.parties.terms.get(token.key) : undefined;
      if (role) roles.add(role);
      if (token.kind === 'field') {
        const variable = token.field?.variable ?? '';
        if (/^company|^creditor|^provider/.test(variable)) roles.add('company');
        if (/^customer|^patient|^consumer/.test(variable)) roles.add('customer');
      }
      if (/^(?:i|my|me)$/.test(token.key)) roles.add('customer');
      if (/^(?:you|your)$/.test(token.key)) roles.add('company');
    }
  }
  return roles.has('company') && roles.has('customer') && scope.sentences.length > 0
    ? [{ sentence: 0, from: 0, to: 1 }]
    : [];
}

const STATES = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon
  pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming columbia`.split(/\s+/),
);

/** A county, city or court with a name, or a variable that gives one. */
function placeNamed(scope: CheckScope): Found[] {
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      const before = sentence.tokens[at - 1];
      const isCounty =
        /^(?:county|parish|borough|district|city)$/.test(token.key) &&
        ((before?.capital === true &&
          before.kind === 'word' &&
          !/^(?:the|that|any|each|a|this|such|home)$/.test(before.key)) ||
          (sentence.tokens[at + 1]?.key === 'of' && (sentence.tokens[at + 2]?.capital ?? false)));
      const isCityState = token.capital && STATES.has(token.key) && before?.text === ',';
      const isField = token.kind === 'field' && /forum|county|venue|court|place/.test(token.field?.variable ?? '');
      if (isCounty || isCityState || isField) found.push({ sentence: index, from: at, to: at + 1 });
    });
  });
  return found;
}

/** Lines to sign for both sides: two signatures, and a name or date by them. */
function signatureBlock(scope: CheckScope): Found[] {
  const lines = scope.text.split('\n');
  let signatures = 0;
  let dates = 0;
  let names = 0;
  for (const line of lines) {
    const cells = line.split('|').length > 2 ? line.split('|') : [line];
    for (const cell of cells) {
      if (/_{3,}/.test(cell) && /\b(?:by|sign(?:ed|ature)?)\b|^\s*_{3,}/i.test(cell)) signatures++;
      if (/\bdated?\b/i.test(cell) && /_{3,}|:\s*$|\uE000|\d{4}/.test(cell)) dates++;
      if (/\bname\b|\btitle\b|\b(?:company|customer|patient|client|borrower)\s*:/i.test(cell)) names++;
    }
  }
  if (signatures >= 2 && (dates >= 1 || names >= 1))
    return [{ sentence: Math.max(0, scope.sentences.length - 1), from: 0, to: 1 }];
  // Prose that says that both sign below, in a note of terms.
  const note = scope.sentences.findIndex((sentence) =>
    / signature lines?\b/i.test(` ${scope.text.slice(0, 0)}${sentence.tokens.map((token) => token.key).join(' ')}`),
  );
  return note >= 0 ? [{ sentence: note, from: 0, to: 1 }] : [];
}

/** A credit report that is the customer's: not one that the company owns. */
function customerReport(scope: CheckScope, value: unknown): Found[] {
  const concepts = Array.isArray(value) ? value.map(String) : ['credit_report', 'credit_bureau'];
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    for (const mention of sentence.mentions) {
      if (!concepts.includes(mention.concept)) continue;
      const before = sentence.tokens.slice(Math.max(0, mention.from - 4), mention.from + 1);
      const owners = sentence.mentions.filter(
        (other) =>
          (other.concept === 'party_company' || other.concept === 'company_side') &&
          other.from >= mention.from - 4 &&
          other.to <= mention.from,
      );
      const owned = owners.some((other) => /['’]s?$/.test(sentence.tokens[other.to - 1]?.text ?? ''));
      if (owned || before.some((token) => token.key === 'business' || token.key === 'commercial')) continue;
      found.push({ sentence: index, from: mention.from, to: mention.to });
    }
  });
  return found;
}

/** A harm where the sum to be paid is not below the largest sum that the document names: then nothing is compromised. */
function settlementBelowBilled(scope: CheckScope): Found[] {
  const largest = Math.max(
    0,
    ...scope.document.flatMap((sentence) => sums(sentence.tokens).map((sum) => sum.dollars ?? 0)),
  );
  const smaller = scope.document.some((sentence) =>
    sums(sentence.tokens).some((sum) => (sum.dollars ?? largest) < largest),
  );
  const found: Found[] = [];
  if (!smaller || largest === 0) return found;
  scope.sentences.forEach((sentence, index) => {
    const pays = sentence.mentions.find((mention) => mention.concept === 'pay' && mention.kind === 'verb');
    if (!pays) return;
    const [first] = sums(sentence.tokens).filter((sum) => sum.from > pays.from);
    if (first?.dollars !== undefined && first.dollars >= largest)
      found.push({
        sentence: index,
        from: first.from,
        to: first.to,
        harm: 'the sum to be paid is not below the sum billed',
      });
  });
  return found;
}

/**
 * What a period of days is counted from: one of the concepts in `value`. `within seven days of payment` counts from
 * something else and harms; a period that names no start takes the request that its sentence or its neighbour speaks of.
 */
function countedFrom(scope: CheckScope, value: unknown): Found[] {
  const concepts = Array.isArray(value) ? value.map(String) : [];
  const found: Found[] = [];
  const speaks = (index: number) =>
    scope.sentences[index]?.mentions.some((mention) => concepts.includes(mention.concept)) ?? false;
  scope.sentences.forEach((sentence, index) => {
    if (!sentence.mentions.some((mention) => mention.concept === 'remove') && !speaks(index)) return;
    for (const period of periods(sentence.tokens, scope.known)) {
      const start = sentence.tokens[period.to];
      const place = { sentence: index, from: period.from, to: period.to };
      if (start && /^(?:of|after|from|following|since|counted|next|upon|beginning)$/.test(start.key)) {
        const near = sentence.mentions.some(
          (mention) => concepts.includes(mention.concept) && mention.to > period.to && mention.from <= period.to + 9,
        );
        const back = sentence.tokens
          .slice(period.to + 1, period.to + 4)
          .some((token) => /^(?:it|that|such|this|then|doing|so|day)$/.test(token.key));
        const delayed = sentence.tokens.slice(period.to, period.to + 8).some((token) => LATER.test(token.key));
        if (delayed) found.push({ ...place, harm: 'the time is not counted from the request' });
        else if (near || (back && speaks(index))) found.push(place);
        else if (!back) found.push({ ...place, harm: 'the time is not counted from the request' });
        continue;
      }
      if (speaks(index) || speaks(index - 1) || speaks(index + 1)) found.push(place);
    }
  });
  return found;
}

const LATER =
  /^(?:finished|finish|completed|completes|completion|concluded|conclusion|review|reviewed|investigation|investigating|verified|verification|approval|approved|acceptance|payment|paid|clears|signing|signature|audit|decides|decided|determines|determination)$/;

/** Payment waits for the copy that the company signed: `no payment until …`, `only after receipt of …`, `once I have …`. */
function paidAfterCopy(scope: CheckScope): Found[] {
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    const { tokens, mentions } = sentence;
    const pays = mentions.filter(
      (mention) =>
        mention.concept === 'pay' || mention.concept === 'payment_noun' || mention.concept === 'settlement_sum',
    );
    const copies = mentions.filter((mention) => mention.concept === 'signed_copy');
    const [copy] = copies;
    if (!copy || pays.length === 0) return;
    const signer = tokens.findIndex((token, at) => token.key === 'signed' && tokens[at + 1]?.key === 'by');
    if (signer >= 0) {
      const by = mentions.filter(
        (mention) =>
          (mention.concept === 'party_company' || mention.concept === 'party_customer') &&
          mention.from > signer &&
          mention.from <= signer + 6,
      );
      const field = tokens.slice(signer, signer + 4).some((token) => token.kind === 'field');
      if (by.length > 0 && !field && by.every((mention) => mention.concept === 'party_customer'))
        return void found.push({
          sentence: index,
          from: copy.from,
          to: copy.to,
          harm: 'it waits for the customer’s own signature',
        });
    }
    const before = tokens.slice(Math.max(0, copy.from - 14), copy.from).map((token) => token.key);
    const waits = before.some((key) =>
      /^(?:until|till|unless|before|after|once|when|upon|on|following|only|first)$/.test(key),
    );
    const arrives = mentions.some(
      (mention) => mention.concept === 'receive' || mention.concept === 'deliver' || mention.concept === 'in_hand',
    );
    const customerWaits = !sentence.stances.some(
      (stance, at) =>
        stance.bearers.size === 1 && stance.bearers.has('company') && sentence.segments[at]?.kind === 'main',
    );
    const firstPay = Math.min(...pays.map((mention) => mention.from));
    const payFirst =
      firstPay < copy.from &&
      before.some((key) => /^(?:after|following|upon|once|when)$/.test(key)) === false &&
      !before.some((key) => /^(?:until|till|unless|before)$/.test(key));
    if (waits && arrives && customerWaits && !payFirst) found.push({ sentence: index, from: copy.from, to: copy.to });
  });
  return found;
}

const DETERMINER =
  /^(?:no|any|nor|other|further|another|whatever|whatsoever|single|such|kind|sort|of|or|and|neither|one|a)$/;

/** A mark that is denied as such, whatever it says: `nor any mark`, `no other entry`, `nothing`; not just an adverse one. */
function anyMark(scope: CheckScope): Found[] {
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    for (const mention of sentence.mentions) {
      if (mention.concept !== 'mark' || mention.kind === 'verb' || (sentence.denied[mention.from] ?? 0) !== 1) continue;
      const stance = sentence.stances[sentence.segmentOf[mention.from] ?? 0];
      if (stance?.standing !== 'agreed') continue;
      let from = mention.from;
      while (from > 0 && DETERMINER.test(sentence.tokens[from - 1]?.key ?? '')) from--;
      const described = sentence.tokens[mention.from - 1];
      const bare = from < mention.from || described === undefined || described.kind === 'mark';
      const narrowed =
        sentence.mentions.some(
          (other) => other.concept === 'adverse' && (other.to === mention.from || other.from === mention.to),
        ) || NARROWING.test(sentence.tokens[mention.to]?.key ?? '');
      if (bare && !narrowed) found.push({ sentence: index, from: mention.from, to: mention.to });
    }
  });
  return found;
}
const NARROWING = /^(?:that|which|indicating|showing|suggesting|stating|adverse|negative|derogatory)$/;
