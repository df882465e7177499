import { parse } from '../../../server/src/core/template/parse.ts';
import { renderProblems } from '../../../server/src/core/template/render-problems.ts';
import { assertProblems, marked } from './marked.ts';

describe('render problems', () => {
  const files: Record<string, string> = {
    good: 'text',
    lost: '{% if a %}{% render "nowhere" %}{% endif %}',
    circle: '{% render "circle" %}',
  };

  it('are found on branches that no data reaches', () => {
    const { text, spans } = marked(
      '{% if false %}{% render «"none"» %}{% endif %}{% render "good" %}{% for x in y %}«{% render "lost" %}»{% else %}«{% render "circle" %}»{% endfor %}',
    );
    const rules = ['template/unknown-partial', 'template/unknown-partial', 'template/render-cycle'];
    assertProblems(
      renderProblems(parse(text), (path) => files[path]),
      rules,
      spans,
      text,
    );
  });

  it('are none where every file exists', () => {
    assertProblems(
      renderProblems(parse('{% render "good" %}'), (path) => files[path]),
      [],
      [],
      '',
    );
  });

  it('stay bounded when files fan out', () => {
    const fan = (path: string) => `{% render "f${Number(path.slice(1)) + 1}" %}`.repeat(50);
    renderProblems(parse('{% render "f0" %}'), fan);
  });
});
