import { bullets, code, fenced } from '../../server/src/core/features/pages/markdown.ts';
import { PACK_PARTS } from '../../server/src/core/packs/lay.ts';
import { MANIFEST_KEYS } from '../../server/src/core/packs/manifest.ts';
import { OVERRIDE_KEYS } from '../../server/src/core/packs/override.ts';

const rows = (keys: readonly { readonly key: string; readonly says: string; readonly takes?: string }[]): string =>
  [
    '| key | what it is for |',
    '|---|---|',
    ...keys.map(({ key, says, takes }) => `| ${code(key)} | ${says}${takes === undefined ? '' : ` Takes ${takes}.`} |`),
  ].join('\n');

/** The page about packs of a firm, from the tables that the reader goes by. */
export function packsPage(): readonly string[] {
  return [
    '# Packs',
    'A pack is a folder of data beside the built-in library: clauses, wordings, approved texts, letters and kinds of document of a firm. Nothing in it runs.',
    fenced(
      'proviso pack init firm-pack    # a small pack that works, to begin with\nproviso pack test firm-pack    # every clause, wording and letter on its own examples\nproviso pack list              # the packs that count here, with version, jurisdiction and days',
      'sh',
    ),
    'It counts where a configuration extends it; then the command line and the editor know its clauses, rules, kinds and letters as they know the built-in ones.',
    fenced('extends: ./firm-pack\n', 'yaml'),
    '## What is in it',
    [
      '| file | what it brings |',
      '|---|---|',
      ...PACK_PARTS.map(({ path, says }) => `| ${code(path)} | ${says} |`),
    ].join('\n'),
    'How a clause or a wording is written stands in [CONTRIBUTING.md](../CONTRIBUTING.md). A mistake in a pack stops the run with file, line and a way out (exit code 2); in the editor it is shown in the pack’s file when that is saved.',
    '## pack.yaml',
    rows(MANIFEST_KEYS),
    fenced(
      'name: example-letters\nversion: "1.2.0"\njurisdiction: California\neffective: { from: 2026-01-01, until: 2026-12-31 }\n',
      'yaml',
    ),
    '## What a pack may change of another',
    bullets([
      'It adds. A clause, wording, conflict, letter, concept, fact or source whose name is taken is refused.',
      'In `documents.yaml` a kind that is there already may ask for more: a clause more, or one that was recommended is required. Asking for less is refused.',
      '`overrides/<id>.md` gives a clause of another pack another wording (the body; an empty one leaves it) and its elements graver severities. How the clause is found stays as it is: a milder severity, other elements or other detection are refused, so that no letter passes because of a pack without anybody seeing it. A severity is lowered in the configuration, where `--print-config` shows it.',
      'Of several packs the later is laid over the earlier.',
    ]),
    rows(OVERRIDE_KEYS),
    fenced(
      '---\nid: no-fault\nseverities: { nf5: error }\napproved: true\n---\n**No fault.** The Parties settle in good faith …\n',
      'markdown',
    ),
    '## Approved texts',
    'A file in `approved/` says in its head of which `clause` it is a text and, if it is not for all, for which `documents` (kinds). A letter that has the clause is compared with it, and the rule [`wording/not-approved`](rules/wording.md#wordingnot-approved) tells which words differ and offers to restore the approved ones. White space, numbering, titles, what the parties are called and what comes from variables do not count, nor do sentences before and after. Of several texts the nearest is taken. Without approved texts the rule is silent.',
    fenced(
      '---\nclause: no-fault\ndocuments: [settlement-agreement]\n---\nThe Parties settle in good faith …\n',
      'markdown',
    ),
  ];
}
