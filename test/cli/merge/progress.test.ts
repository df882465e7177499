import assert from 'node:assert/strict';
import { openProgress, progressLine } from '../../../server/src/cli/mail/progress.ts';

describe('the progress of a merge', () => {
  it('is a bar with speed and what is left', () => {
    assert.equal(
      progressLine(1250, 0.25, 5),
      '[######------------------]  25%  1,250 letters, 250 a second, 15 s left',
    );
    assert.equal(progressLine(0, 0, 0), `[${'-'.repeat(24)}]   0%  0 letters`);
    assert.equal(progressLine(9, 1.2, 3), `[${'#'.repeat(24)}] 100%  9 letters, 3 a second`);
  });

  it('is drawn ten times a second on a terminal, and nowhere else', async () => {
    let now = 0;
    let drawn = '';
    const stderr = async (text: string): Promise<void> => {
      drawn += text;
    };
    const silent = openProgress({ ticks: undefined, stderr });
    await silent.at(1, 0.5);
    await silent.clear();
    assert.equal(drawn, '');
    const shown = openProgress({ ticks: () => now, stderr });
    for (; now < 1000; now += 10) await shown.at(now, now / 1000);
    assert.equal(drawn.match(/\r\[/g)?.length, 10);
    await shown.clear();
    assert.ok(drawn.endsWith('\r\u001b[K'));
  });
});
