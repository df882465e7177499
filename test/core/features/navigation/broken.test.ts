import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../../../server/src/core/features/formatting/format.ts';
import { linkedRanges } from '../../../../server/src/core/features/linked-editing.ts';
import { definitionOf } from '../../../../server/src/core/features/navigation/definition.ts';
import { highlightsOf } from '../../../../server/src/core/features/navigation/highlights.ts';
import { namesOf } from '../../../../server/src/core/features/navigation/names.ts';
import { referencesOf } from '../../../../server/src/core/features/navigation/references.ts';
import { symbolAt } from '../../../../server/src/core/features/navigation/symbol.ts';
import { rename } from '../../../../server/src/core/features/rename/rename.ts';
import { parse } from '../../../../server/src/core/template/parse.ts';
import { applyEdits, areDisjoint } from '../../../../server/src/core/text/edits.ts';
import { runs } from '../../../runs.ts';
import { projectOf } from './project.ts';

const PIECES = [
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '{%-',
    '-%}',
    ' x ',
    ' if ',
    ' elsif ',
    ' endif ',
    ' for a in b ',
    ' endfor ',
    ' case x ',
    ' when 1 ',
  ],
  ...[
    ' render "clauses/no-fault" ',
    ' render "p", x: y ',
    ' render "a" ',
    ' assign x = 1 ',
    ' raw ',
    ' endraw ',
    ' comment ',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '---\n',
    'variables:\n',
    '  x: money\n',
    '  y:   { type: days,min: 1 }\n',
    '# note\n',
    'a: |\n',
  ],
  ...[
    '(the "Company")',
    'Company',
    'Companies',
    '1. ',
    '2) ',
    'section 1',
    '15 USC 1692(a)',
    '|',
    ':',
    '"',
    "'",
    '  ',
    '\t',
  ],
  ...['`', '```\n', '<!--', '-->', '{', '[', '\\', '# ', '- ', '> ', '😀', '\uFEFF'],
];
const TEXT = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('on any text, however broken,', () => {
  it('names and terms are followed, and a renaming gives edits that can be made', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(), (text, at) => {
        const texts = { 'a.md': text, 'p.md': '{{ x }} Company {% render "a" %}' };
        const project = projectOf(texts);
        const place = { file: 'a.md', offset: text.length === 0 ? 0 : at % text.length };
        const symbol = symbolAt(project, place);
        if (symbol !== undefined) {
          const { span } = symbol;
          assert.ok(span.start <= place.offset && place.offset <= span.end && span.end <= text.length);
          definitionOf(project, 'a.md', symbol);
          highlightsOf(project, 'a.md', symbol);
          for (const { file, span: found } of referencesOf(project, 'a.md', symbol, true))
            assert.ok(found.end <= texts[file as keyof typeof texts].length);
        }
        linkedRanges(parse(text), namesOf(parse(text)), place.offset);
        for (const name of ['zz', 'Zz']) {
          const edits = rename(project, place, name);
          if ('refused' in edits) continue;
          for (const file of Object.keys(texts))
            assert.ok(areDisjoint(edits.filter((one) => one.file === file).map(({ edit }) => edit)));
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it('formatting gives edits that can be made, and nothing more to do', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const edits = format(parse(text));
        assert.ok(areDisjoint(edits));
        const once = applyEdits(text, edits);
        assert.equal(applyEdits(once, format(parse(once))), once);
      }),
      { numRuns: runs(1500) },
    );
  });
});
