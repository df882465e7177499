import assert from 'node:assert/strict';
import { linkedRanges } from '../../../server/src/core/features/linked-editing.ts';
import { namesOf } from '../../../server/src/core/features/navigation/names.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { markedFiles, shown } from './navigation/project.ts';

/** Asserts that the marks are exactly the linked stretches at the cursor, and that they hold the same text. */
function links(source: string): void {
  const { texts, places, at } = markedFiles({ a: source });
  const text = texts.a!;
  const template = parse(text);
  const spans = linkedRanges(template, namesOf(template), at.offset)?.spans ?? [];
  assert.deepEqual(
    shown(
      texts,
      spans.map((span) => ({ file: 'a', span })),
    ),
    shown(texts, places),
  );
  assert.ok(new Set(spans.map(({ start, end }) => text.slice(start, end))).size <= 1);
}

describe('linked editing', () => {
  it('links the word of a tag with its end tag', () => {
    links('{% «i¦f» a %}x{% elsif b %}{% else %}y{% end«if» %}');
    links('{% if a %}{% «unless» b %}{% endun¦less %}{% endif %}'.replace('endun¦less', 'end«un¦less»'));
    links('{%- «for» x in y -%}{% for z in x %}{% endfor %}{%- end«for¦» -%}');
    links('{% «¦case» a %}{% when 1 %}{% end«case» %}');
    links('{% «com¦ment» %}{% if %}{% end«comment» %} {% comment %}{% endcomment %}');
    links('{% «raw» %}{{ x }}{%- end«r¦aw» %}');
  });

  it('goes on while the word is no tag', () => {
    links('{% if a %}{% «unl¦» b %}{% end«unl» %}{% endif %}');
    links('{% «¦» a %}x{% end«» %}'.replace('{% «¦» a', '{% «a¦» b').replace('end«»', 'end«a»'));
  });

  it('pairs what belongs together in a broken document', () => {
    links('{% if a %}{% «fo¦r» x in y %}{% end«for» %}');
    links('{% i¦f a %}{% for x in y %}');
    links('{% endif %}{% «i¦f» a %}{% end«if» %}');
    links('{% «i¦f» a %}{% for x in y %}{% end«if» %}{% endfor %}');
  });

  it('links a loop’s name, from its tag, with all that use it', () => {
    links('{% for «it¦em» in items %}{{ «item».name }}{% if «item» %}{% endif %}{% endfor %}{{ item }}');
    links('{% for item in items %}{{ it¦em }}{% endfor %}');
    links('{% for it¦em in items %}{{ item }}{% render "p" %}{% endfor %}');
    links('{% for «it¦em» in items %}{{ «item» }}{% render "p", item: «item» %}{% endfor %}');
  });

  it('links nothing elsewhere', () => {
    for (const text of [
      'te¦xt',
      '{{ x¦ }}',
      '{% assign x¦ = 1 %}{{ x }}',
      '{% if a %}{% e¦lse %}{% endif %}',
      '{% if a %}{% e¦ndif %}',
    ])
      links(text);
  });
});
