import { citationStatus } from './citation.ts';
import { missingDocument } from './document.ts';
import { notApproved } from './drift.ts';
import { FRONT_MATTER_RULES } from './frontMatter.ts';
import { renderCycle, unknownPartial } from './include.ts';
import { internal } from './internal.ts';
import { LEFTOVER_RULES } from './leftover.ts';
import { TEMPLATE_RULES } from './template.ts';
import type { Rule } from './types.ts';
import { VARIABLE_RULES } from './variable.ts';

/** Every rule written in code, in the order in which the documentation lists them. The rules of clauses come from the pack. */
export const RULES: readonly Rule[] = [
  missingDocument,
  ...FRONT_MATTER_RULES,
  ...TEMPLATE_RULES,
  unknownPartial,
  renderCycle,
  ...VARIABLE_RULES,
  ...LEFTOVER_RULES,
  citationStatus,
  notApproved,
  internal,
];
