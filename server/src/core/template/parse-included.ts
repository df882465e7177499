import { findFences } from './fences.ts';
import { parse, parseBody } from './parse.ts';
import { problemSink } from './problems.ts';
import type { Template } from './types.ts';

/**
 * Parses a file that is put into a letter. The same as `parse`, but front matter that declares no variables is only read
 * when somebody asks for more than its variables: that of a clause is long, and a letter needs none of it.
 */
export function parseIncluded(text: string): Template {
  const sink = problemSink();
  const fenced = findFences(text, sink);
  if (!fenced || sink.problems.length > 0 || MAY_DECLARE.test(text.slice(0, fenced.bodyStart))) return parse(text);
  const nodes = parseBody(text, fenced.bodyStart, sink);
  let known: Template | undefined;
  const whole = (): Template => {
    known ??= parse(text);
    return known;
  };
  return {
    text,
    bodyStart: fenced.bodyStart,
    nodes,
    frontMatter: {
      span: fenced.span,
      variables: new Map(),
      get document() {
        return whole().frontMatter.document;
      },
      get documentSpan() {
        return whole().frontMatter.documentSpan;
      },
      get title() {
        return whole().frontMatter.title;
      },
      get extra() {
        return whole().frontMatter.extra;
      },
    } as Template['frontMatter'],
    get problems() {
      return whole().problems;
    },
  };
}

/** The key itself, or what could spell it otherwise. */
const MAY_DECLARE = /variables|\\|<</;
