import assert from 'node:assert/strict';
import { lookedAt } from '../../client/src/looked.ts';

describe('what is said of a letter that somebody looks at', () => {
  const never = { onCancellationRequested: () => ({ dispose: () => undefined }) };
  const isSoon = async (due: Promise<void>): Promise<boolean> =>
    Promise.race([due.then(() => true), new Promise<boolean>((done) => setTimeout(() => done(false), 20))]);

  it('comes after a pause, and at once for all others', async () => {
    const looked = lookedAt(40);
    const view = looked.add('a');
    assert.equal(await isSoon(looked.due('b', never)), true);
    const due = looked.due('a', never);
    assert.equal(await isSoon(due), false);
    await due;
    view.dispose();
    assert.equal(await isSoon(looked.due('a', never)), true);
  });

  it('is not waited for when nobody wants to know any more', async () => {
    const looked = lookedAt(60_000);
    looked.add('a');
    let take = (): void => {};
    const due = looked.due('a', {
      onCancellationRequested: (listener) => {
        take = listener;
        return { dispose: () => undefined };
      },
    });
    assert.equal(await isSoon(due), false);
    take();
    await due;
  });
});
