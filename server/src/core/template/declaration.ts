import { isMap, isScalar, type Node as YamlNode } from 'yaml';
import { nearest } from '../text/distance.ts';
import type { Span } from '../text/span.ts';
import { ATTRIBUTES, appliesTo, FIELD_OF } from './attributes.ts';
import { snakeName } from './expression.ts';
import { type ProblemSink, quoted, replaceFix } from './problems.ts';
import { VARIABLE_TYPES, type Variable, type VariableType } from './types.ts';
import { pairsOf, plainData, spanOf, type YamlSource } from './yaml-source.ts';

/** Reads one entry of `variables:`, either `name: type` or `name: { type: …, … }`. What cannot be read counts as text. */
export function readVariable(
  name: string,
  keyNode: YamlNode,
  value: YamlNode | undefined,
  source: YamlSource,
  sink: ProblemSink,
): Variable | undefined {
  const nameSpan = spanOf(keyNode, source.base);
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
    const good = snakeName(name);
    const fix = good ? replaceFix(`Rename to ${good}`, nameSpan, good) : undefined;
    sink.error(
      'front-matter/bad-name',
      nameSpan,
      `"${quoted(name)}" cannot be a variable's name. Use small letters, digits and underscores${good ? `, as in ${good}` : ''}.`,
      fix,
    );
    if (good === undefined) return undefined;
  }
  const head = {
    name,
    nameSpan,
    span: { start: nameSpan.start, end: value ? endOf(value, source) : nameSpan.end },
    required: true,
  };
  if (isMap(value)) return { ...head, ...readAttributes(name, value, source, sink) };
  const type = readType(value, nameSpan, name, source, sink);
  const attributeSpans: Record<string, Span> =
    value && isScalar(value) && value.value !== null ? { type: spanOf(value, source.base) } : {};
  return { ...head, type, attributeSpans };
}

/** Where a value ends: the node of an indented group also holds the line break after it. */
function endOf(value: YamlNode, source: YamlSource): number {
  let { end } = spanOf(value, source.base);
  while (/\s/.test(source.text[end - 1] ?? '')) end--;
  return end;
}

function readAttributes(
  name: string,
  map: YamlNode,
  source: YamlSource,
  sink: ProblemSink,
): Omit<Variable, 'name' | 'nameSpan' | 'span'> {
  const attributeSpans: Record<string, Span> = {};
  const found: Record<string, unknown> = {};
  const pairs = isMap(map) ? pairsOf(map) : [];
  const typePair = pairs.find(({ key }) => key === 'type');
  const type = readType(typePair?.value, spanOf(map, source.base), name, source, sink);
  for (const { key, keyNode, value } of pairs) {
    const keySpan = spanOf(keyNode, source.base);
    if (!ATTRIBUTES.includes(key)) {
      reportUnknown(key, keySpan, name, sink);
      continue;
    }
    attributeSpans[key] = value ? spanOf(value, source.base) : keySpan;
    if (key === 'type') continue;
    if (!appliesTo(key, type)) {
      sink.warn(
        'front-matter/bad-attribute',
        keySpan,
        `"${key}" has no effect on ${name}, which is of type ${type}. Take it away or change the type.`,
      );
      continue;
    }
    const read = readAttribute(key, value, type);
    if (read === undefined) {
      sink.error(
        'front-matter/bad-attribute',
        attributeSpans[key] ?? keySpan,
        `"${key}" of ${name} ${HOW[key] ?? 'needs a value'}.`,
      );
    } else found[FIELD_OF[key] ?? key] = read;
  }
  const required = typeof found.required === 'boolean' ? found.required : true;
  return { ...found, type, required, attributeSpans };
}

/** The attribute's value, undefined when it is not of the right form. */
function readAttribute(key: string, value: YamlNode | undefined, type: VariableType): unknown {
  const asWritten = type !== 'list' || key === 'min' || key === 'max';
  const data = plainData(value, asWritten);
  if (data === null || data === undefined) return undefined;
  switch (key) {
    case 'example':
    case 'default':
      return (type === 'days' || type === 'integer') && typeof data === 'string' && /^-?\d{1,15}$/.test(data)
        ? Number(data)
        : data;
    case 'required':
      return typeof data === 'boolean' ? data : undefined;
    case 'options':
      if (!Array.isArray(data) || data.length === 0) return undefined;
      return data.every((item) => item !== null && typeof item !== 'object') ? data.map(String) : undefined;
    case 'items':
      return VARIABLE_TYPES.find((known) => known === data && known !== 'list');
    default:
      return typeof data === 'object' ? undefined : String(data);
  }
}

const HOW: Readonly<Record<string, string>> = {
  required: 'must be true or false',
  options: 'must be a list of texts, as in [monthly, weekly]',
  items: `must be a type other than list: ${VARIABLE_TYPES.filter((type) => type !== 'list').join(', ')}`,
};

function readType(
  value: YamlNode | undefined,
  where: Span,
  name: string,
  source: YamlSource,
  sink: ProblemSink,
): VariableType {
  const types = `The types are ${VARIABLE_TYPES.join(', ')}.`;
  if (!isScalar(value) || value.value === null) {
    const span = value && !isScalar(value) ? spanOf(value, source.base) : where;
    sink.error(
      'front-matter/unknown-type',
      span,
      `${quoted(name)} has no type. Write "${quoted(name)}: text", or give another. ${types}`,
    );
    return 'text';
  }
  const written = String(value.value);
  const known = VARIABLE_TYPES.find((type) => type === written);
  if (known) return known;
  const span = spanOf(value, source.base);
  const meant = OTHER_NAMES[written.toLowerCase()] ?? nearest(written, VARIABLE_TYPES);
  const fix = meant ? replaceFix(`Change to ${meant}`, span, meant) : undefined;
  sink.error(
    'front-matter/unknown-type',
    span,
    `There is no type "${quoted(written)}". ${meant ? `Did you mean ${meant}?` : types}`,
    fix,
  );
  return VARIABLE_TYPES.find((type) => type === meant) ?? 'text';
}

/** What other systems call our types. */
const OTHER_NAMES: Readonly<Record<string, VariableType>> = {
  string: 'text',
  str: 'text',
  bool: 'flag',
  boolean: 'flag',
  number: 'integer',
  int: 'integer',
  currency: 'money',
  amount: 'money',
  decimal: 'money',
  enum: 'choice',
  select: 'choice',
  array: 'list',
  name: 'party',
  percentage: 'percent',
};

function reportUnknown(key: string, span: Span, name: string, sink: ProblemSink): void {
  const meant =
    nearest(key.replaceAll('-', '_'), ATTRIBUTES) ?? ATTRIBUTES.find((known) => known === key.replaceAll('-', '_'));
  const way = meant ? `Did you mean ${meant}?` : `The attributes are ${ATTRIBUTES.join(', ')}.`;
  const fix = meant ? replaceFix(`Change to ${meant}`, span, meant) : undefined;
  sink.error('front-matter/unknown-attribute', span, `${name} has no attribute "${quoted(key)}". ${way}`, fix);
}
