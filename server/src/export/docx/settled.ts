import { strToU8, type Zippable, zipSync } from 'fflate';
import { partsOf } from '../options.ts';
import { TABLE_STYLE } from './styles.ts';

/**
 * Parts, by their paths, as a Word document whose bytes depend on its content alone: dates are the given one, and the ids that the writer drew or went on
 * counting from an earlier document are counted anew. The style of tables is added.
 */
export function settled(written: ReadonlyMap<string, string | Uint8Array>, date: string): Uint8Array {
  const [year, month, day] = partsOf(date);
  const instant = `${String(year)}-${two(month)}-${two(day)}T00:00:00Z`;
  const ids = new Map<string, string>();
  const parts = [...written].map(([name, content]): [string, Uint8Array] => {
    if (typeof content !== 'string') return [name, content];
    const text = content
      .replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${instant}`)
      .replace('</w:styles>', `${TABLE_STYLE}</w:styles>`)
      .replace(/\brId(?=[\w-]*[a-z_-])([\w-]{8,})/g, (id) => counted(ids, id, 'rIdLink'))
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
        (_, before: string, id: string) => before + counted(ids, `bookmark ${id}`, ''),
      );
    return [name, strToU8(text)];
  });
  const mtime = new Date(year, month - 1, day, 12);
  const files: Zippable = Object.fromEntries(parts.map(([name, bytes]) => [name, [bytes, { mtime, level: 6 }]]));
  return zipSync(files);
}

function counted(ids: Map<string, string>, id: string, before: string): string {
  const known = ids.get(id) ?? `${before}${ids.size + 1}`;
  ids.set(id, known);
  return known;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
