import type { Problem, Span } from '../text/span.ts';

/** The variable types of the template language, in the order in which the documentation lists them. */
export const VARIABLE_TYPES = [
  'text',
  'party',
  'address',
  'money',
  'date',
  'days',
  'integer',
  'percent',
  'choice',
  'flag',
  'list',
] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** A declared variable. Spans are offsets into the whole source, front matter included. */
export type Variable = {
  readonly name: string;
  readonly type: VariableType;
  readonly nameSpan: Span;
  /** The whole declaration: key and value. */
  readonly span: Span;
  readonly label?: string;
  readonly description?: string;
  /** Raw YAML scalars or lists as plain data; money and dates are kept as their source strings. */
  readonly example?: unknown;
  readonly default?: unknown;
  readonly required: boolean;
  readonly options?: readonly string[];
  readonly min?: string;
  readonly max?: string;
  readonly lessThan?: string;
  readonly moreThan?: string;
  readonly before?: string;
  readonly after?: string;
  readonly pattern?: string;
  readonly items?: VariableType;
  /** Where each attribute's value stands, by its YAML name (`less_than`, `example`, …). */
  readonly attributeSpans: Readonly<Record<string, Span>>;
};

export type FrontMatter = {
  /** From the opening to the closing fence line, both included; undefined when the file has none. */
  readonly span?: Span;
  readonly document?: string;
  readonly documentSpan?: Span;
  readonly title?: string;
  readonly variables: ReadonlyMap<string, Variable>;
  /** Every other top-level key with its plain data. */
  readonly extra: Readonly<Record<string, unknown>>;
};

/** `a.b[0]` as segments; `span` covers the whole path. */
export type PathExpression = {
  readonly kind: 'path';
  readonly segments: readonly (string | number)[];
  readonly span: Span;
};
export type LiteralExpression = {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  /** As written, so that `720.00` keeps its digits. */
  readonly raw: string;
  readonly span: Span;
};
export type RangeExpression = {
  readonly kind: 'range';
  readonly from: Expression;
  readonly to: Expression;
  readonly span: Span;
};
export type Expression = PathExpression | LiteralExpression | RangeExpression;

export type ComparisonOperator = '==' | '!=' | '<' | '>' | '<=' | '>=' | 'contains';
export type Condition =
  | { readonly kind: 'test'; readonly value: Expression; readonly span: Span }
  | {
      readonly kind: 'compare';
      readonly left: Expression;
      readonly operator: ComparisonOperator;
      readonly right: Expression;
      readonly span: Span;
    }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition; readonly span: Span };

export type FilterCall = {
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expression[];
  readonly span: Span;
};
export type FilteredExpression = {
  readonly value: Expression;
  readonly filters: readonly FilterCall[];
  readonly span: Span;
};

/** `printed` is what remains of the text after white-space control: a stretch of `span`, empty at its start when nothing does. */
export type TextNode = { readonly kind: 'text'; readonly span: Span; readonly printed: Span };
export type OutputNode = { readonly kind: 'output'; readonly expression?: FilteredExpression; readonly span: Span };
/** One arm of `if`, `elsif`, `unless`, `else`, `when`. `tagSpan` is its own tag; `condition` is absent on `else`. */
export type Branch = {
  readonly tag: 'if' | 'elsif' | 'unless' | 'else' | 'when';
  readonly tagSpan: Span;
  readonly condition?: Condition;
  /** The values of a `when`. */
  readonly values?: readonly Expression[];
  readonly body: readonly Node[];
};
export type ConditionalNode = {
  readonly kind: 'if' | 'unless';
  readonly branches: readonly Branch[];
  readonly endSpan?: Span;
  readonly span: Span;
};
export type CaseNode = {
  readonly kind: 'case';
  readonly subject?: Expression;
  readonly tagSpan: Span;
  readonly branches: readonly Branch[];
  readonly endSpan?: Span;
  readonly span: Span;
};
export type ForNode = {
  readonly kind: 'for';
  readonly variable: string;
  readonly variableSpan: Span;
  readonly collection?: Expression;
  readonly limit?: Expression;
  readonly offset?: Expression;
  readonly reversed: boolean;
  readonly tagSpan: Span;
  readonly body: readonly Node[];
  /** The `else` body, when the collection is empty. */
  readonly otherwise?: readonly Node[];
  readonly endSpan?: Span;
  readonly span: Span;
};
export type AssignNode = {
  readonly kind: 'assign';
  readonly name: string;
  readonly nameSpan: Span;
  readonly value?: FilteredExpression;
  readonly span: Span;
};
export type RenderNode = {
  readonly kind: 'render';
  /** The quoted path, e.g. `clauses/hipaa`. */
  readonly path?: string;
  readonly pathSpan?: Span;
  readonly args: readonly { readonly name: string; readonly nameSpan: Span; readonly value: Expression }[];
  readonly span: Span;
};
export type CommentNode = { readonly kind: 'comment'; readonly span: Span };
export type RawNode = { readonly kind: 'raw'; readonly contentSpan: Span; readonly span: Span };
/** A tag that could not be understood: its text is kept, a problem says why. */
export type ErrorNode = { readonly kind: 'error'; readonly span: Span };
export type Node =
  | TextNode
  | OutputNode
  | ConditionalNode
  | CaseNode
  | ForNode
  | AssignNode
  | RenderNode
  | CommentNode
  | RawNode
  | ErrorNode;

/** A parsed template. Never throws while being made; everything wrong is in `problems`. */
export type Template = {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** Where the prose begins: after the front matter's closing fence and its line end. */
  readonly bodyStart: number;
  readonly nodes: readonly Node[];
  readonly problems: readonly Problem[];
};

/** Gives the source text of `clauses/hipaa` or a workspace partial; undefined when there is none (or it would lie outside the root). */
export type Resolve = (path: string) => string | undefined;

/** Where a stretch of a letter or projection comes from. */
export type Origin = {
  /** In the produced text. */
  readonly span: Span;
  /** In the template's own source: the text, the output tag, or the outermost `render` tag it came through. */
  readonly source: Span;
  /** The path of the included file and the range in that file, when it came through `render`. */
  readonly include?: { readonly path: string; readonly source: Span };
  /** The variable, when it is data. */
  readonly variable?: string;
};

/** A field of a projection: one private-use character standing for a value that is not known yet. */
export type Field = {
  readonly offset: number;
  /** Dotted path, as written. */
  readonly variable: string;
  /** Declared type, else the pack dictionary's, else undefined. */
  readonly type?: VariableType;
  readonly filters: readonly string[];
  /** A value that is certain without data: the variable's default, or a literal. */
  readonly known?: string;
  /** The output tag in the template's own source (the outermost `render` tag if included). */
  readonly source: Span;
};

/** One decided condition of a path. `text` is its source (`medical`, `role == "lender"`). */
export type Choice = { readonly text: string; readonly value: boolean; readonly span: Span };

/**
 * The template's prose along one path through its conditions, with fields standing for data.
 * This is what clause detection reads.
 */
export type Projection = {
  readonly text: string;
  readonly origins: readonly Origin[];
  readonly fields: ReadonlyMap<number, Field>;
  readonly choices: readonly Choice[];
  /** For people: `medical is true, lien is false`; empty when the template has no conditions. */
  readonly when: string;
};
