import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsed } from './readers.ts';

const LETTERS = 'templates/letters';

describe('letters of the library, cut off', function () {
  this.timeout(180_000);

  for (const file of readdirSync(LETTERS)) {
    const text = readFileSync(path.join(LETTERS, file), 'utf8');
    it(`reads every prefix of ${file}`, () => {
      for (let end = 0; end <= text.length; end++) parsed(text.slice(0, end));
    });
  }
});
