import { openEngine, packClause } from '../../server/src/core/engine.ts';
import { dataSchema } from '../../server/src/core/features/data-schema.ts';
import { knownVariables } from '../../server/src/core/template/known.ts';
import { parse } from '../../server/src/core/template/parse.ts';
import { configSchema } from './config.ts';
import { frontMatterSchema } from './front-matter.ts';

/** The JSON Schemas that ship, made of the core's own tables and a pack: file in schemas/ → its text. */
export function schemas(pack: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const engine = openEngine(pack);
  const made: Record<string, unknown> = {
    'proviso-config.schema.json': configSchema(engine),
    'proviso-front-matter.schema.json': frontMatterSchema(engine),
  };
  for (const { id, text } of engine.library.letters) {
    const template = parse(text);
    const resolve = (path: string): string | undefined => packClause(path, engine.packFile);
    made[`data/${id}.schema.json`] = dataSchema(
      template,
      knownVariables(template, { resolve, dictionary: engine.dictionary }),
    );
  }
  return Object.fromEntries(
    Object.entries(made).map(([file, schema]) => [file, `${JSON.stringify(schema, undefined, 2)}\n`]),
  );
}
