import type { Engine } from '../../engine.ts';
import { packData } from './pack-data.ts';

/** The pack's notice that this is no legal advice, whole: it ends every page. */
export function notice(engine: Engine): string {
  const { short, truth } = packData(engine, 'notice.yaml');
  return [short, truth].filter((text) => text !== undefined).join('\n\n');
}

/** Its first two sentences, for the end of a hover. */
export function shortNotice(engine: Engine): string {
  const text = String(packData(engine, 'notice.yaml').short ?? '');
  const first = text.indexOf('. ');
  const second = first < 0 ? -1 : text.indexOf('. ', first + 1);
  return second < 0 ? text : text.slice(0, second + 1);
}
