import type { Engine } from '../../../core/engine.ts';
import { NO_LINKS } from '../../../core/features/pages/markdown.ts';
import { pageOf } from '../../../core/features/pages/pages.ts';
import type { Rule } from '../../../core/rules/types.ts';
import type { Severity } from '../../../core/text/span.ts';
import { byCodeUnit } from '../../paths.ts';
import type { Level, SarifRule } from './log.ts';

/** Every rule as code scanning shows it: what it finds, why, and its page of the documentation. */
export function sarifRules(engines: readonly Engine[]): readonly SarifRule[] {
  return united(engines.flatMap((engine) => engine.rules.map((rule) => ruleOf(rule, engine))));
}

/** Each rule once, by id: whichever parts of a run they come from, in the same order, and where two packs differ the same one. */
export function united(rules: readonly SarifRule[]): readonly SarifRule[] {
  const byId = new Map<string, SarifRule>();
  for (const rule of rules) {
    const before = byId.get(rule.id);
    if (before === undefined || JSON.stringify(rule) < JSON.stringify(before)) byId.set(rule.id, rule);
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

export function levelOf(severity: Severity): Level {
  return severity === 'info' ? 'note' : severity;
}

function ruleOf(rule: Rule, engine: Engine): SarifRule {
  const { says, docs } = rule;
  return {
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: shortened(says) },
    fullDescription: { text: shortened(`${says} ${docs}`) },
    help: { text: `${says}\n\n${docs}`, markdown: pageOf(rule.id, engine, NO_LINKS) ?? `${says}\n\n${docs}` },
    defaultConfiguration: { level: levelOf(rule.severity) },
    properties: {
      tags: [rule.family],
      precision: 'high',
      'problem.severity': rule.severity === 'info' ? 'recommendation' : rule.severity,
    },
  };
}

/** `ClauseNoFault` of `clause/no-fault`. */
function nameOf(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
    .slice(0, 255);
}

/** Descriptions may have 1,024 characters. */
function shortened(text: string): string {
  const chars = [...text];
  return chars.length <= 1024 ? text : `${chars.slice(0, 1023).join('')}…`;
}
