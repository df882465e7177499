// Mocha first: the tests need its globals.
export { runAll as run } from './mocha.ts';

import './activation.ts';
import './reading.ts';
import './writing.ts';
import './closing.ts';
