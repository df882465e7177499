import type { Choice, Template } from '../template/types.ts';

/**
 * Whether the condition of a requirement holds on a path. A condition is one or more of these, joined by `and` (first) and `or`:
 * `medical` (a flag is true on the path, else by its default), `not medical`, `has lien_instrument` (the template declares the
 * variable), `company_role == debt_buyer` (on the path, else by the variable's default).
 */
export function applies(when: string, choices: readonly Choice[], template: Template): boolean {
  return when
    .split(' or ')
    .some((group) => group.split(' and ').every((part) => holds(part.trim(), choices, template)));
}

function holds(part: string, choices: readonly Choice[], template: Template): boolean {
  if (part.startsWith('not ')) return !holds(part.slice(4).trim(), choices, template);
  const { variables } = template.frontMatter;
  if (part.startsWith('has ')) return variables.has(part.slice(4).trim());
  const [name = '', wanted] = part.split('==').map((side) => side.trim());
  const isAsked = ({ text }: Choice) =>
    wanted === undefined ? text === name : text.replaceAll(/["']/g, '') === `${name} == ${wanted}`;
  const chosen = choices.find(isAsked);
  if (chosen) return chosen.value;
  const known = variables.get(name)?.default;
  return wanted === undefined ? known === true : known !== undefined && String(known) === wanted;
}
