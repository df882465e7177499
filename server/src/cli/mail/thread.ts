import type { Variable } from '../../core/template/types.ts';
import type { Fonts } from '../../export/options.ts';
import { type Made, openMaker, type Shared } from './letter.ts';

/** What a thread that makes letters begins with: values that can be sent to it. */
export type Setup = {
  readonly shared: Shared;
  /** The files that the template takes in; a path without a text is none. */
  readonly partials: ReadonlyMap<string, string | undefined>;
  readonly dictionary: ReadonlyMap<string, Variable>;
  /** For a PDF alone. */
  readonly fonts?: Fonts;
  /** The records come from a table. */
  readonly cells: boolean;
};
export type Record = Readonly<{ [name: string]: unknown }>;

/** How a thread makes the letter of one record, one after the other. Rejects when it is asked for a file that it was not given. */
export function openThread({ shared, partials, dictionary, fonts, cells }: Setup): (record: Record) => Promise<Made> {
  const maker = openMaker(shared, {
    resolve: (wanted) => {
      if (!partials.has(wanted)) throw new Error(`${wanted} was not given.`);
      return partials.get(wanted);
    },
    dictionary,
    fonts: () => {
      if (fonts === undefined) throw new Error('No fonts were given.');
      return fonts;
    },
  });
  let last: Promise<unknown> = Promise.resolve();
  return (record) => {
    const made = last.then(() => maker.make(maker.read(record, cells)));
    last = made.catch(() => undefined);
    return made;
  };
}
