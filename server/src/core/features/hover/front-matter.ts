import type { YamlPlace } from '../completion/yaml-place.ts';
import type { Links } from '../pages/markdown.ts';
import type { Subject } from '../subject.ts';
import { about } from './about.ts';
import type { Card } from './hover.ts';
import { variableCard } from './variable.ts';

const NAMES: ReadonlySet<string> = new Set(['less_than', 'more_than', 'before', 'after']);

/** What a key or value of the front matter means. */
export function frontMatterCard(subject: Subject, place: YamlPlace, offset: number, links: Links): Card | undefined {
  const { word, kind, path } = place;
  const written = subject.facts.text.slice(word.start, word.end);
  if (written.trim() === '' || offset > word.end) return undefined;
  const markdown = kind === 'key' ? ofKey(written, path, subject, links) : ofValue(written, path, subject, links);
  return markdown === undefined ? undefined : { span: word, markdown };
}

function ofKey(key: string, path: readonly string[], subject: Subject, links: Links): string | undefined {
  if (path.length === 0) return about(`key:${key}`, subject, links);
  if (path[0] !== 'variables') return undefined;
  if (path.length === 1) return variableCard(key, subject, subject.facts.template.bodyStart);
  return path.length === 2 ? about(`attribute:${key}`, subject, links) : undefined;
}

function ofValue(value: string, path: readonly string[], subject: Subject, links: Links): string | undefined {
  const [first, , attribute] = path;
  if (first === 'document' && path.length === 1) return about(`document:${value}`, subject, links);
  if (first !== 'variables') return undefined;
  if (path.length === 2 || attribute === 'type' || attribute === 'items') return about(`type:${value}`, subject, links);
  if (attribute !== undefined && NAMES.has(attribute))
    return variableCard(value, subject, subject.facts.template.bodyStart);
  return undefined;
}
