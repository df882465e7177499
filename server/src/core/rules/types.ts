import type { RuleOption } from '../config/option.ts';
import type { Fix, Severity, Span } from '../text/span.ts';
import type { Facts } from './facts.ts';

/** A rule's complaint as the rest of the product sees it. Spans are offsets into the template's source. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  /** The first sentence says what is wrong; the rest says why and what to do. */
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly Related[];
  /** The clause's element, when the finding is about one. */
  readonly element?: string;
  /** The branch on which it holds (`medical is true`), when it does not hold on all. */
  readonly when?: string;
  readonly fix?: Fix;
  /**
   * What the finding is about, where its place does not say it: the ids of the elements that are missing (none where the whole is),
   * or the words, where an included file has them. It goes into the finding's fingerprint in place of the words at its span.
   */
  readonly about?: readonly string[];
};

/** Another place that explains a finding. */
export type Related = { readonly span: Span; readonly message: string };

/** What a rule yields: a finding without the rule's own id, and with the rule's severity unless it says another. */
export type Complaint = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

export type Family =
  | 'clause'
  | 'wording'
  | 'conflict'
  | 'citation'
  | 'variable'
  | 'template'
  | 'front-matter'
  | 'leftover'
  | 'suppression'
  | 'rule';

/**
 * One check. Its examples are its tests and its documentation: a text in `fires` marks with «…» every range that must
 * be reported, a text in `silent` must not be reported by this rule.
 */
export type Rule = {
  /** Public and permanent: `family/slug`. */
  readonly id: string;
  readonly family: Family;
  /** One line: what it finds. */
  readonly says: string;
  readonly severity: Severity;
  /** Why it matters and what to do about it, for the documentation and the hover. */
  readonly docs: string;
  readonly examples: { readonly fires: readonly string[]; readonly silent: readonly string[] };
  /** What may be set beside its severity. */
  readonly options?: readonly RuleOption[];
  readonly check: (facts: Facts) => Iterable<Complaint>;
};
