import type { Fix, Span } from '../text/span.ts';
import { replaceFix } from './problems.ts';

/** What an output in the style of Handlebars or Mustache should be here: `{{#if x}}` → `{% if x %}`. */
export function handlebarsFix(inner: string, span: Span): Fix | undefined {
  const text = inner.slice(0, 200).trim();
  const open = /^#\s*(if|unless|each)\s+([\w.[\]]+)$/.exec(text);
  const close = /^\/\s*(if|unless|each)$/.exec(text);
  const partial = /^>\s*["']?([\w./-]+)["']?$/.exec(text);
  const tag = open
    ? open[1] === 'each'
      ? `{% for item in ${open[2]} %}`
      : `{% ${open[1]} ${open[2]} %}`
    : close
      ? `{% end${close[1] === 'each' ? 'for' : close[1]} %}`
      : partial
        ? `{% render "${partial[1]}" %}`
        : undefined;
  return tag === undefined ? undefined : replaceFix(`Change to ${tag}`, span, tag);
}
