import { wordSet } from '../../language/word-set.ts';

/** Words by which a document names its own parts and promises: `this section`, `the foregoing`. */
export const OF_ITSELF = wordSet(
  `section clause paragraph provision promise promises agreement undertaking protection understanding duty obligation
  article term terms foregoing above stipulation denial covenant reservation`,
);
