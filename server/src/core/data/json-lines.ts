import { BadData } from './bad-data.ts';
import { nestsTooDeep } from './depth.ts';
import type { RecordReader, RecordRow } from './record-row.ts';

/** No record of a letter is longer, in UTF-16 units. */
const MOST_LINE = 4 * 1024 * 1024;

/** The records of a JSON Lines text. Throws BadData naming the line that is wrong. */
export function readJsonLines(text: string, name: string): readonly Readonly<Record<string, unknown>>[] {
  const reader = openJsonLines(name);
  return [...reader.push(text), ...reader.end()].map((row) => {
    if ('wrong' in row) throw new BadData(`${name}, line ${row.line}: ${row.wrong}`);
    return row.values;
  });
}

/**
 * Reads JSON Lines piece by piece: an object a line. Numbers stay as they are written. A line that is wrong is told as such, lines without
 * anything are left out. Throws BadData for a line that does not end.
 */
export function openJsonLines(name: string): RecordReader {
  let rest = '';
  let line = 0;
  const read = (text: string): readonly RecordRow[] => {
    line += 1;
    const bare = line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
    return bare.trim() === '' ? [] : [recordOf(bare, line)];
  };
  return {
    columns: () => undefined,
    push: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MOST_LINE)
        throw new BadData(`${name}, line ${line + lines.length + 1} does not end. JSON Lines has one record a line.`);
      return lines.flatMap(read);
    },
    end: () => read(rest),
  };
}

function recordOf(text: string, line: number): RecordRow {
  if (nestsTooDeep(text) !== undefined) return { line, wrong: 'brackets nest deeper than any data of a letter.' };
  try {
    JSON.parse(text);
    // Once more, with each number as the text that it is: 720.00 would become 720.
    const values: unknown = JSON.parse(
      text.replace(STRING_OR_NUMBER, (part) => (part[0] === '"' ? part : `"${part}"`)),
    );
    if (values !== null && typeof values === 'object' && !Array.isArray(values))
      return { line, values: values as Readonly<Record<string, unknown>> };
    return { line, wrong: 'this is no object. Write one {"name": "value", …} a line.' };
  } catch (error) {
    return { line, wrong: `this is not valid JSON (${error instanceof Error ? error.message : String(error)}).` };
  }
}

/** In text that is JSON. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
