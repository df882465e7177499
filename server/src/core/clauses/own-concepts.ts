import { record } from './data.ts';

type Data = Record<string, unknown>;

/**
 * The data of a pack's file with its own vocabulary kept apart: a concept whose name another file took first gets the file's path
 * in front of its name, in the vocabulary and wherever the file's `detect` asks for it. So a firm's clause never changes what
 * another one means by a word. `taken` are the names so far; the file's are added.
 */
export function withOwnConcepts(data: Data, path: string, taken: Set<string>): Data {
  const own = Object.keys(record(data.vocabulary));
  const names = new Map(own.filter((name) => taken.has(name)).map((name) => [name, `${path}/${name}`]));
  for (const name of own) taken.add(names.get(name) ?? name);
  if (names.size === 0) return data;
  const renamed: Data = { ...data };
  renamed.vocabulary = Object.fromEntries(
    Object.entries(record(data.vocabulary)).map(([name, concept]) => [names.get(name) ?? name, concept]),
  );
  if (data.detect !== undefined) renamed.detect = inside(data.detect, names);
  if (data.elements !== undefined)
    renamed.elements = Object.fromEntries(
      Object.entries(record(data.elements)).map(([id, element]) => {
        const { detect, ...rest } = record(element);
        return [id, detect === undefined ? rest : { ...rest, detect: inside(detect, names) }];
      }),
    );
  return renamed;
}

/** A value of `detect` with every concept by its new name: names stand there as whole strings. */
function inside(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => inside(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one, names)]));
}
