import { openEngine } from '../../server/src/core/engine.ts';
import { configSchema } from './config.ts';
import { frontMatterSchema } from './front-matter.ts';

/** The JSON Schemas that ship, made of the core's own tables and a pack: file in schemas/ → its text. */
export function schemas(pack: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const engine = openEngine(pack);
  const made = {
    'proviso-config.schema.json': configSchema(engine),
    'proviso-front-matter.schema.json': frontMatterSchema(engine),
  };
  return Object.fromEntries(
    Object.entries(made).map(([file, schema]) => [file, `${JSON.stringify(schema, undefined, 2)}\n`]),
  );
}
