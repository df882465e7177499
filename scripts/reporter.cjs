// Mocha's dots, and then the totals in one line that a program can read: `12 passed, 0 failed`.
const { reporters } = require('mocha');

module.exports = class Totals extends reporters.Dot {
  done(failures, finish) {
    const { passes } = this.stats;
    process.stdout.write(`${passes} passed, ${this.stats.failures} failed\n`, () => finish(failures));
  }
};
