import type { Fix, Span } from '../text/span.ts';

/**
 * A fix for `a and b or c`: the alternatives are tried one by one before the tag, "and" binding first, and the tag asks
 * for their result. Prints nothing more than before.
 */
export function orderFix(text: string, tag: Span, condition: Span, groups: readonly string[]): Fix {
  let name = 'any_of_these';
  for (let i = 2; text.includes(name); i++) name = `any_of_these_${i}`;
  const yes = `{% assign ${name} = true %}`;
  const tests = groups.map((group, i) => `{% ${i === 0 ? 'if' : 'elsif'} ${group} %}${yes}`).join('');
  const before = `{% assign ${name} = false %}${tests}{% endif %}`;
  const edits = [
    { span: { start: tag.start, end: tag.start }, text: before },
    { span: condition, text: name },
  ];
  return { title: 'Decide the order: "and" before "or"', safe: false, edits };
}
