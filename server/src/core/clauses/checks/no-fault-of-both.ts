import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Role } from '../../language/parties.ts';
import { polarityOf } from '../polarity-of.ts';
import type { Check } from './check.ts';

const LABEL = 'no_fault_adj';
const ADMITS: ReadonlySet<string> = new Set(['admission_noun', 'admit', 'fault']);
const DENIES = 'deny_word';

/**
 * The words `no-fault` of a settlement. They clear nobody where all that is said beside them of admitting clears the company:
 * `This is a no-fault settlement. The Clinic admits no liability.`
 */
export const noFaultOfBoth: Check = ({ sentences }) => {
  const spoken = sentences.flatMap((sentence) => (sentence.label ? [] : sentence.mentions.flatMap(clearing(sentence))));
  const isOfOne = spoken.length > 0 && spoken.every((roles) => roles.has('company') && !roles.has('customer'));
  if (isOfOne) return [];
  return sentences.flatMap((one, sentence) =>
    one.mentions
      .filter((mention) => mention.concept === LABEL && !isSaidByOne(one, mention))
      .map(({ from, to }) => ({ sentence, from, to })),
  );
};

function isSaidByOne({ stances, segmentOf }: Sentence, { from }: Mention): boolean {
  const { bearers } = stances[segmentOf[from] ?? 0] ?? {};
  return bearers !== undefined && bearers.has('company') !== bearers.has('customer');
}

/** Who is said to admit nothing by a mention, if any; `no-fault` says it of nobody. */
function clearing(sentence: Sentence): (mention: Mention) => ReadonlySet<Role>[] {
  const labels = sentence.mentions.filter(({ concept, kind }) => concept === LABEL && kind === 'adjective');
  return (mention) => {
    const { concept, weak, from, kind } = mention;
    if (weak || labels.some((one) => one.from <= from && from < one.to)) return [];
    const isDenied = ADMITS.has(concept) && polarityOf(sentence, mention) === 1;
    const denies = concept === DENIES && kind === 'verb' && polarityOf(sentence, mention) === 0;
    const bearers = sentence.stances[sentence.segmentOf[from] ?? 0]?.bearers;
    return (isDenied || denies) && bearers ? [bearers] : [];
  };
}
