import assert from 'node:assert/strict';
import { LINT_REPORTERS } from '../../../server/src/cli/reporters/index.ts';
import { assertGolden } from './golden.ts';
import { AGAINST, BASELINE, CONTEXT, REPORTED } from './sample.ts';

const ENDINGS: Readonly<Record<string, string>> = { sarif: 'sarif', junit: 'xml', checkstyle: 'xml', markdown: 'md' };
const endingOf = (name: string): string => ENDINGS[name] ?? (/json|gitlab/.test(name) ? 'json' : 'txt');

describe('each form of a report', () => {
  for (const { name, text } of LINT_REPORTERS) {
    it(`is what it was: ${name}`, () => {
      const report = text(REPORTED, CONTEXT);
      assertGolden(`${name}.${endingOf(name)}`, report);
      assert.equal(text([...REPORTED].reverse(), CONTEXT).length, report.length);
    });

    it(`tells what the baseline knows and drops nothing: ${name}`, () => {
      const context = { ...CONTEXT, against: true, lost: BASELINE.slice(-1) };
      assertGolden(`${name}.baseline.${endingOf(name)}`, text(AGAINST, context));
    });

    it(`lets no letter steer the terminal: ${name}`, () => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being looked for
      assert.doesNotMatch(text(REPORTED, CONTEXT), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    });
  }
});
