import { nearest } from '../text/distance.ts';
import { type Cursor, peek, sees, spanFrom, take } from './cursor.ts';
import { readValue, tagText } from './expression.ts';
import { FILTER_BY_NAME, FILTERS } from './filter-table.ts';
import { quoted, replaceFix } from './problems.ts';
import type { Expression, FilterCall } from './types.ts';

/** Reads `| name: argument, …` at a `|`. Undefined, with a problem, when no filter's name follows. */
export function readFilter(cursor: Cursor): FilterCall | undefined {
  const bar = peek(cursor);
  cursor.index++;
  const name = peek(cursor);
  if (!bar) return undefined;
  if (name === undefined || name.text === '|') {
    const before = cursor.lexemes[cursor.index - 2];
    const span = { start: before?.span.end ?? bar.span.start, end: bar.span.end };
    const message = `The "|" in ${tagText(cursor)} has no filter after it. Take it away, or name a filter such as money.`;
    cursor.sink.error('template/empty-filter', bar.span, message, replaceFix('Take the | away', span, '', true));
    return undefined;
  }
  cursor.index++;
  if (name.kind !== 'name') {
    const message = `"${quoted(name.text)}" is not a filter's name in ${tagText(cursor)}. After "|" stands a filter such as money.`;
    cursor.sink.error('template/syntax', name.span, message);
    while (peek(cursor) && !sees(cursor, '|')) cursor.index++;
    return undefined;
  }
  const args = readArguments(cursor, name.text);
  const call: FilterCall = { name: name.text, nameSpan: name.span, args, span: spanFrom(cursor, name.span.start) };
  check(cursor, call);
  return call;
}

function readArguments(cursor: Cursor, filter: string): readonly Expression[] {
  const args: Expression[] = [];
  if (!take(cursor, ':')) return args;
  do {
    const next = peek(cursor);
    if (next?.kind === 'name' && peek(cursor, 1)?.text === ':') {
      const message = `The filter ${filter} takes no named argument "${next.text}:". Give its values in order, without names.`;
      cursor.sink.error('template/bad-argument', next.span, message);
      cursor.index += 2;
    }
    if (peek(cursor) === undefined || sees(cursor, '|')) {
      const message = `The filter ${filter} has no value after its "${args.length ? ',' : ':'}" in ${tagText(cursor)}. Add the value or take the sign away.`;
      cursor.sink.error('template/bad-argument', cursor.lexemes[cursor.index - 1]?.span ?? cursor.tag, message);
      break;
    }
    const value = readValue(cursor);
    if (value) args.push(value);
  } while (args.length < 16 && take(cursor, ','));
  return args;
}

function check(cursor: Cursor, call: FilterCall): void {
  const info = FILTER_BY_NAME.get(call.name);
  if (!info) {
    const meant = nearest(call.name, FILTER_BY_NAME.keys());
    const way = meant ? `Did you mean ${meant}?` : `The filters are ${FILTERS.map(({ name }) => name).join(', ')}.`;
    const fix = meant ? replaceFix(`Change to ${meant}`, call.nameSpan, meant) : undefined;
    cursor.sink.error(
      'template/unknown-filter',
      call.nameSpan,
      `There is no filter "${quoted(call.name)}". ${way}`,
      fix,
    );
    return;
  }
  const least = info.arguments.filter((argument) => !argument.optional).length;
  const most = info.arguments.length;
  if (call.args.length >= least && call.args.length <= most) return;
  const wants =
    most === 0
      ? 'takes no argument'
      : `takes ${info.arguments.map(({ name, says }) => `${name} (${says})`).join(' and ')}`;
  const message = `The filter ${call.name} ${wants}, but ${call.args.length} ${call.args.length === 1 ? 'was' : 'were'} given.`;
  cursor.sink.error('template/bad-argument', call.span, message);
}
