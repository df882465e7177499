import type { Sentence } from '../../language/analysis.ts';
import type { Parties } from '../../language/parties.ts';

/** What a document as a whole shows, found once for all its sections. */
export type DocumentFacts = {
  /** It has lines to sign for both sides. */
  readonly hasSignatureLines: boolean;
  /** The largest sum that it names, in dollars, and whether it names a smaller one. */
  readonly largestSum: number;
  readonly hasSmallerSum: boolean;
  /** A company signs that its text does not name. */
  readonly isSignedByStranger: boolean;
  /** It promises that no mark will be placed. */
  readonly forbidsMarks: boolean;
};

/** What a test in code looks at. */
export type CheckScope = {
  readonly sentences: readonly Sentence[];
  readonly parties: Parties;
  readonly facts: DocumentFacts;
  /** The certain value of a variable, where it has one. */
  readonly known: (variable: string) => string | undefined;
};

/** A place that a test found: tokens `from` to `to` of a sentence, and whether it satisfies or harms. `far`: it harms wherever it stands. */
export type Found = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly harm?: string | undefined;
  readonly far?: true | undefined;
};

/** A test in code; `value` is what the condition gives it. A `value` that it cannot use finds nothing. */
export type Check = (scope: CheckScope, value: unknown) => readonly Found[];

/** The harm of a sum or a period whose words and figures differ; nothing where they agree. */
export function conflictHarm({ conflict }: { readonly conflict: boolean }): { readonly harm?: string } {
  return conflict ? { harm: 'words and figures disagree' } : {};
}
