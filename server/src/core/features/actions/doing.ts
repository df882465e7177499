import type { Span } from '../../text/span.ts';

/** A finding by what it says, so that it is found again in a text that has changed. */
export type FindingKey = { readonly rule: string; readonly message: string; readonly at: number };

/** What an action does, as plain data: a client keeps it and gives it back when the user chooses the action. */
export type Doing =
  | { readonly do: 'insert'; readonly clause: string; readonly asText?: boolean }
  | { readonly do: 'complete'; readonly clause: string; readonly element?: string }
  | { readonly do: 'mend'; readonly clause: string; readonly how: 'strike' | 'replace'; readonly finding: FindingKey }
  | { readonly do: 'fix'; readonly finding: FindingKey }
  | { readonly do: 'fix-kind'; readonly rule: string }
  | { readonly do: 'waive'; readonly finding: FindingKey; readonly scope: 'line' | 'file' }
  | { readonly do: 'extract'; readonly span: Span; readonly words: string; readonly everywhere: boolean }
  | { readonly do: 'insert-missing' | 'renumber' | 'fix-all' };

export type ActionKind =
  | 'quickfix'
  | 'refactor.extract'
  | 'source.fixAll.proviso'
  | 'source.proviso.insertMissing'
  | 'source.proviso.renumber';

/** Something that a user can have done. The edits are made when it is chosen: see `editsOf`. */
export type Action = {
  readonly title: string;
  readonly kind: ActionKind;
  readonly doing: Doing;
  /** The finding that it mends. */
  readonly finding?: FindingKey;
  /** The one to take without looking. */
  readonly preferred?: boolean;
};
