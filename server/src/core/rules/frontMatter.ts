import { passOn, type RuleEntry } from './passOn.ts';
import type { Rule } from './types.ts';

const body = '\n---\nText.\n';
const withVariable = (declaration: string): string =>
  `---\ndocument: settlement-agreement\nvariables:\n  ${declaration}${body}`;

const ENTRIES: readonly RuleEntry[] = [
  {
    id: 'front-matter/syntax',
    says: 'Front matter that is not valid YAML, or is not closed.',
    severity: 'error',
    docs: 'Front matter stands between two lines of three dashes at the very start of the file. What cannot be read there declares nothing.',
    examples: {
      fires: ['«---»\ndocument: settlement-agreement\n\nThe parties agree.\n'],
      silent: [`---\ndocument: settlement-agreement${body}`],
    },
  },
  {
    id: 'front-matter/too-large',
    says: 'Front matter that is far larger than any letter needs.',
    severity: 'error',
    docs: 'Aliases and very long front matter are refused, because they can make a small file enormous when it is read.',
    examples: { fires: [], silent: [`---\ndocument: settlement-agreement${body}`] },
  },
  {
    id: 'front-matter/duplicate-key',
    says: 'The same key twice.',
    severity: 'error',
    docs: 'Only one of the two can hold, and which one differs from tool to tool.',
    examples: {
      fires: ['---\ntitle: One\n«title»: Two\n---\nText.\n'],
      silent: ['---\ntitle: One\n---\nText.\n'],
    },
  },
  {
    id: 'front-matter/unknown-key',
    says: 'A top-level key that is almost one that Proviso knows.',
    severity: 'warning',
    docs: 'A misspelled key is read by nobody, and what it should have said is missing.',
    examples: {
      fires: ['---\n«documnet»: settlement-agreement\n---\nText.\n'],
      silent: ['---\ndocument: settlement-agreement\nlayout: letter\n---\nText.\n'],
    },
  },
  {
    id: 'front-matter/unknown-document',
    says: 'A document kind that does not exist.',
    severity: 'error',
    docs: 'The kind decides which clauses are required. “proviso list documents” names the kinds.',
    examples: {
      fires: ['---\ndocument: «settlement-agrement»\n---\nText.\n'],
      silent: ['---\ndocument: settlement-agreement\n---\nText.\n'],
    },
  },
  {
    id: 'front-matter/unquoted-braces',
    says: 'A field {{ … }} in YAML without quotation marks.',
    severity: 'error',
    docs: 'YAML takes the braces for a map. In quotation marks they stay a text.',
    examples: {
      fires: ['---\ntitle: «{{ customer_name }}»\n---\nText.\n'],
      silent: ['---\ntitle: "{{ customer_name }}"\n---\nText.\n'],
    },
  },
  {
    id: 'front-matter/bad-name',
    says: 'A variable whose name no field could write.',
    severity: 'error',
    docs: 'Names are letters, digits and underscores, and start with a letter: customer_name.',
    examples: {
      fires: [withVariable('«Customer Name»: party')],
      silent: [withVariable('customer_name: party')],
    },
  },
  {
    id: 'front-matter/unknown-type',
    says: 'A variable type that does not exist.',
    severity: 'error',
    docs: 'Types are text, party, address, money, date, days, integer, percent, choice, flag and list. The type decides how data is checked and how detection reads the field.',
    examples: {
      fires: [withVariable('settlement_amount: «mony»')],
      silent: [withVariable('settlement_amount: money')],
    },
  },
  {
    id: 'front-matter/unknown-attribute',
    says: 'An attribute of a variable that does not exist.',
    severity: 'error',
    docs: 'A misspelled limit limits nothing: data that breaks it would pass.',
    examples: {
      fires: [withVariable('settlement_amount: { type: money, «les_than»: billed_amount }')],
      silent: [withVariable('settlement_amount: { type: money, min: 1 }')],
    },
  },
  {
    id: 'front-matter/bad-attribute',
    says: 'An attribute whose value is not of the kind it takes.',
    severity: 'error',
    docs: 'Each attribute takes one kind of value: required takes true or false, options a list, label a text.',
    examples: {
      fires: [withVariable('customer_name: { type: party, required: «perhaps» }')],
      silent: [withVariable('customer_name: { type: party, required: false }')],
    },
  },
  {
    id: 'front-matter/bad-example',
    says: 'An example that is not of its variable’s type, or breaks its limits.',
    severity: 'error',
    docs: 'Examples are what the preview and “proviso merge” without data print, and what others copy.',
    examples: {
      fires: [withVariable('due: { type: date, example: «2026-02-30» }')],
      silent: [withVariable('due: { type: date, example: 2026-02-28 }')],
    },
  },
  {
    id: 'front-matter/bad-default',
    says: 'A default that is not of its variable’s type, or breaks its limits.',
    severity: 'error',
    docs: 'A default is printed in every letter whose data does not say otherwise.',
    examples: {
      fires: [withVariable('payment_days: { type: days, default: «soon» }')],
      silent: [withVariable('payment_days: { type: days, default: 30 }')],
    },
  },
  {
    id: 'front-matter/bad-reference',
    says: 'A limit that names no variable, or one of another type.',
    severity: 'error',
    docs: 'less_than, more_than, before and after compare with another variable of the same type, or with a value.',
    examples: {
      fires: [withVariable('settlement_amount: { type: money, less_than: «biled_amount» }')],
      silent: [withVariable('settlement_amount: { type: money, less_than: 5000 }')],
    },
  },
  {
    id: 'front-matter/missing-options',
    says: 'A choice without options.',
    severity: 'error',
    docs: 'The options are what data is checked against, and what tells which paths through the letter exist.',
    examples: {
      fires: [withVariable('role: «choice»')],
      silent: [withVariable('role: { type: choice, options: [lender, hospital] }')],
    },
  },
];

/** Problems of the front matter, found on reading. */
export const FRONT_MATTER_RULES: readonly Rule[] = ENTRIES.map((entry) => passOn('front-matter', entry));
