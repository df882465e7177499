import { COORDINATORS } from './grammar.ts';
import type { Span } from './segments.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

const NO_SUBJECT = wordSet('never then thereafter also thereupon hereby , in turn and or but');

/** `Nothing that either has said, signed or sent is …`: the words between are no subject of what follows. */
const PARTICIPLE = /^(?:[a-z]+ed|sent|paid|done|made|said|written|given|taken|or)$/;

/** Whether a stretch before a verb holds no subject: `and then promptly`. */
export function onlyAdverbs(tokens: readonly Token[], span: Span): boolean {
  if (isByPaper(tokens, span)) return true;
  for (let at = span.from; at < span.to; at++) {
    const key = tokens[at]?.key ?? '';
    if (!key.endsWith('ly') && !NO_SUBJECT.has(key) && !PARTICIPLE.test(key)) return false;
  }
  return true;
}

const BY = wordSet('by in under through');
const THIS = wordSet('this the these');
const PAPER = wordSet(
  'agreement letter settlement paper document release contract instrument section paragraph clause signature payment',
);

/** `neither bears, or by this Agreement accepts, any fault`, `or by signing this release accepts`: how it is done, and no subject. */
function isByPaper(tokens: readonly Token[], { from, to }: Span): boolean {
  const first = COORDINATORS.has(tokens[from]?.key ?? '') ? from + 1 : from;
  const paper = /ing$/.test(tokens[first + 1]?.key ?? '') ? first + 2 : first + 1;
  if (to - paper !== 2 || !COORDINATORS.has(tokens[first - 1]?.key ?? '')) return false;
  return (
    BY.has(tokens[first]?.key ?? '') && THIS.has(tokens[paper]?.key ?? '') && PAPER.has(tokens[paper + 1]?.key ?? '')
  );
}
