// Mocha first: the tests need its globals.
export { runAll as run } from './mocha.ts';

import './activation.ts';
