import { CONFIG_NAMES } from '../../server/src/core/config/config.ts';
import { CONFIG_TABLE, type KeyInfo, OVERRIDE_TABLE, SETTING_TABLE } from '../../server/src/core/config/keys.ts';
import { typeInWords, writtenOption } from '../../server/src/core/config/option.ts';
import type { Engine } from '../../server/src/core/engine.ts';
import { bullets, code, fenced, plain } from '../../server/src/core/features/pages/markdown.ts';
import { linksFrom } from './links.ts';

/** The page about the configuration: every key with what it takes and an example, from the table that the reader goes by. */
export function configurationPage(engine: Engine): readonly string[] {
  return [
    '# Configuration',
    `A configuration is a file named ${CONFIG_NAMES.slice(0, -1)
      .map((name) => code(name))
      .join(
        ', ',
      )}, or the key ${code('proviso')} of a ${code('package.json')}. It is data: nothing in it runs. ${code('proviso init')} writes one with comments for what lies in a folder.`,
    'What a configuration does not know (a key, a rule, an option, a kind of document) is an error with its place, and nothing is checked until it is mended. In the editor it is shown in the file itself.',
    '## Which one counts',
    bullets([
      'For each file, the configurations of its folder and of all folders above count, up to the workspace’s root: the nearest folder with `.git` or with a configuration that says `root: true`, or else the outermost folder with a configuration.',
      'The nearer to the file wins, value by value. Within one file the later entry wins, an override wins over `rules`, and a rule wins over its family.',
      'Of two configurations in one folder the first in the order above counts, and a warning names the other.',
      `${code('proviso lint --print-config FILE')} shows each value that holds for a file with the file and line that say so; with ${code('--format json')}, all of them.`,
    ]),
    '## Keys',
    table(CONFIG_TABLE),
    ...CONFIG_TABLE.flatMap(({ key, says, example }) => [`### ${code(key)}`, says, fenced(example, 'yaml')]),
    '### Keys of an override',
    table(OVERRIDE_TABLE),
    '### Keys of `settings`',
    table(SETTING_TABLE),
    ...SETTING_TABLE.map(({ example }) => fenced(example, 'yaml')),
    '## Patterns',
    'Patterns are seen from the folder of the configuration; those of a file that is extended, from the folder of the configuration that extends it. `*` and `?` stay within one name, `**` crosses folders, `[a-z]` and `{a,b}` are choices. As in a `.gitignore`, a pattern without a slash means the name in any folder, a leading slash ties it to this one, and what is below a folder is meant with the folder.',
    '## Extending others',
    bullets([
      'A path begins with `./` or `../` and is seen from the file that names it. Any other entry is a package below `node_modules` of the folder or of one above it.',
      'A folder may be a [pack](packs.md) (it has a `pack.yaml`), hold a configuration, or both.',
      'Nothing outside the workspace’s root is read, through links neither. What is missing, leads out or goes in a circle is an error at the entry.',
      '`root` says nothing in a file that is extended.',
    ]),
    '## Files that are left alone',
    'Beside `ignore`, the lines of `.gitignore` and `.provisoignore` count, in every folder from the root down to the file and as git reads them. Of both in one folder `.provisoignore` is read later, so `!name` in it takes back what `.gitignore` leaves out; `ignore` is read last. A file that is named on the command line is left alone as well, with a notice that says which line does it: commit hooks name every file that changed. `--no-ignore` checks it all the same.',
    '## Options of rules',
    'A rule that has options takes a group: `severity`, which may be left out, and the options. They are laid over each other one by one.',
    optionTable(engine),
  ];
}

function table(rows: readonly KeyInfo[]): string {
  const lines = rows.map(({ key, says, takes, standard }) => `| ${code(key)} | ${says} | ${takes} | ${standard} |`);
  return ['| key | what it is for | takes | without it |', '|---|---|---|---|', ...lines].join('\n');
}

/** Rules with the same options share a line: all wordings do. */
function optionTable({ rules }: Engine): string {
  const links = linksFrom('configuration.md', { rules } as Engine);
  const seen = new Set<string>();
  const lines = rules.flatMap(({ id, family, options = [] }) =>
    options.flatMap((option) => {
      const shared = family === 'wording' && id !== 'wording/not-approved';
      const name = shared ? 'wording/*, each by its id' : id;
      if (seen.has(`${name} ${option.name}`)) return [];
      seen.add(`${name} ${option.name}`);
      const standard =
        option.type === 'words' && option.default.length === 0 ? 'none' : code(writtenOption(option.default));
      const shown = shared ? code('wording/…') : `[${code(id)}](${links(id)})`;
      return [`| ${shown} | ${code(option.name)} | ${typeInWords(option)} | ${standard} | ${plain(option.says)} |`];
    }),
  );
  return ['| rule | option | takes | without it | |', '|---|---|---|---|---|', ...lines].join('\n');
}
