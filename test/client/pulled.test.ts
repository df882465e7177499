import assert from 'node:assert/strict';
import { pulled } from '../../client/src/pulled.ts';

describe('findings that are asked for', () => {
  const told: string[] = [];
  const asked = (...shown: readonly boolean[]): Promise<string> => {
    told.length = 0;
    const left = [...shown];
    return pulled({
      isShown: () => left.shift() ?? assert.fail('asked once more'),
      ask: async () => {
        told.push('asked');
        return 'report';
      },
      none: () => 'none',
      forget: () => void told.push('forgotten'),
    });
  };

  it('are those of what is shown', async () => {
    assert.equal(await asked(true, true), 'report');
    assert.deepEqual(told, ['asked']);
  });

  it('are gone at once for what is not, and the server is not asked', async () => {
    const answer = asked(false);
    assert.deepEqual(told, ['forgotten']);
    assert.equal(await answer, 'none');
  });

  it('are gone for what was closed meanwhile, whether an answer came or not', async () => {
    assert.equal(await asked(true, false), 'report');
    assert.deepEqual(told, ['asked', 'forgotten']);
    const shown = [true, false];
    const failing = pulled({
      isShown: () => shown.shift() === true,
      ask: () => Promise.reject(new Error('no answer')),
      none: () => 'none',
      forget: () => void told.push('forgotten too'),
    });
    await assert.rejects(failing, /no answer/);
    assert.equal(told.at(-1), 'forgotten too');
  });
});
