/** The tags of the language, in the order in which the documentation lists them. */
export const TAGS = [
  { name: 'if', says: 'Prints what follows only when the condition holds.', end: 'endif' },
  { name: 'elsif', says: 'Another condition, tried when those before it did not hold.' },
  { name: 'else', says: 'Prints what follows when nothing before it did.' },
  { name: 'unless', says: 'Prints what follows only when the condition does not hold.', end: 'endunless' },
  { name: 'case', says: 'Chooses by the value of one variable.', end: 'endcase' },
  { name: 'when', says: 'One or more values of a `case`.' },
  { name: 'for', says: 'Repeats what follows for every item of a list.', end: 'endfor' },
  { name: 'assign', says: 'Gives a name to a value.' },
  { name: 'render', says: 'Puts in a clause or another partial file.' },
  { name: 'comment', says: 'Hides what follows from the letter.', end: 'endcomment' },
  { name: 'raw', says: 'Prints what follows as it stands.', end: 'endraw' },
] as const satisfies readonly { name: string; says: string; end?: string }[];

/** Every tag word that the parser accepts, ends included. */
export const TAG_NAMES: readonly string[] = TAGS.flatMap((tag) => ('end' in tag ? [tag.name, tag.end] : [tag.name]));

/** Tags which other Liquid dialects know and this one refuses: what to write instead, and how the block ends if it is one. */
export const FOREIGN_TAGS: Readonly<Record<string, { readonly instead: string; readonly end?: string }>> = {
  include: { instead: 'use {% render "path" %}, which is checked when the letter is' },
  layout: { instead: 'a letter has no layout; put shared text in a partial and use {% render "path" %}' },
  extends: { instead: 'a letter has no layout; put shared text in a partial and use {% render "path" %}' },
  block: { instead: 'put shared text in a partial and use {% render "path" %}', end: 'endblock' },
  capture: { instead: 'use {% assign name = value %}, or {% render "path" %} for longer text', end: 'endcapture' },
  cycle: { instead: 'use forloop.index with {% if %} inside the loop' },
  increment: { instead: 'use forloop.index inside a loop, or let Markdown number the list' },
  decrement: { instead: 'use forloop.rindex inside a loop' },
  tablerow: { instead: 'write a Markdown table and a {% for %} that prints its rows', end: 'endtablerow' },
  liquid: { instead: 'write each statement as a tag of its own' },
  echo: { instead: 'use {{ value }}' },
  break: { instead: 'use {% if %} inside the loop, or limit: on the {% for %} tag' },
  continue: { instead: 'use {% if %} or {% unless %} inside the loop' },
  ifchanged: { instead: 'use {% if %}', end: 'endifchanged' },
  set: { instead: 'use {% assign name = value %}' },
  import: { instead: 'use {% render "path" %}' },
  macro: { instead: 'put the text in a partial and use {% render "path" %}', end: 'endmacro' },
  foreach: { instead: 'use {% for item in list %}', end: 'endforeach' },
  switch: { instead: 'use {% case %} and {% when %}', end: 'endswitch' },
  '#': { instead: 'use {% comment %}…{% endcomment %}' },
};
