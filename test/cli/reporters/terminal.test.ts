import assert from 'node:assert/strict';
import { paint, wantsColour } from '../../../server/src/cli/reporters/colour.ts';
import { frame } from '../../../server/src/cli/reporters/frame.ts';
import { visible, width, wrap } from '../../../server/src/cli/reporters/terminal.ts';

const options = { columns: 60, paint: paint('never', { env: {}, isTerminal: false }), mark: (text: string) => text };
const at = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('terminal output', () => {
  it('cannot be steered by what a letter contains', () => {
    const hostile = 'a\u001b]0;title\u0007b\u009b31mc\u202edrawkcab\rd\u007f';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being looked for
    assert.doesNotMatch(visible(hostile), /[\u0000-\u001f\u007f-\u009f\u202e]/);
    assert.match(visible(hostile), /␛\]0;title␇b/);
  });

  it('counts cells, not characters', () => {
    assert.equal(width('abc'), 3);
    assert.equal(width('和解'), 4);
    assert.equal(width('e\u0301'), 1);
  });

  it('wraps at spaces and loses no word', () => {
    const lines = wrap('the whole of the matter is settled once and for all', 16);
    assert.ok(lines.every((line) => line.length <= 16));
    assert.equal(lines.join(' '), 'the whole of the matter is settled once and for all');
  });

  it('draws carets under the range', () => {
    assert.deepEqual(frame('The debt is forgiven.', at(11, 4, 8), options), [
      '     |',
      '  12 | The debt is forgiven.',
      '     |     ^^^^',
    ]);
  });

  it('draws them right after wide characters and tabs', () => {
    const [, line, carets] = frame('\t和解 debt', at(0, 4, 8), options);
    assert.equal(line, '  1 |     和解 debt');
    assert.equal(carets, `    | ${' '.repeat(9)}^^^^`);
  });

  it('cuts a long line around the range', () => {
    const text = `${'before '.repeat(40)}HERE${' after'.repeat(40)}`;
    const [, line, carets] = frame(text, at(0, 280, 284), options);
    assert.ok(width(line!) <= 60, `${width(line!)} cells`);
    assert.equal(line!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1), 'HERE');
    assert.match(line!, /…[a-z ]*before HERE after.*…$/);
  });

  it('cuts a range that is itself too long', () => {
    const [, line] = frame('x'.repeat(500), at(0, 0, 500), options);
    assert.ok(width(line!) <= 60);
  });

  it('shows a place at the end of an empty line', () => {
    assert.deepEqual(frame('', at(0, 0, 0), options), ['    |', '  1 | ', '    | ^']);
  });
});

describe('colour', () => {
  const terminal = { env: {}, isTerminal: true };
  it('asks the terminal only under auto', () => {
    assert.equal(wantsColour('auto', terminal), true);
    assert.equal(wantsColour('auto', { ...terminal, isTerminal: false }), false);
    assert.equal(wantsColour('always', { env: { NO_COLOR: '1' }, isTerminal: false }), true);
    assert.equal(wantsColour('never', { env: { FORCE_COLOR: '1' }, isTerminal: true }), false);
  });
  it('honours NO_COLOR before FORCE_COLOR', () => {
    assert.equal(wantsColour('auto', { env: { NO_COLOR: '1', FORCE_COLOR: '1' }, isTerminal: true }), false);
    assert.equal(wantsColour('auto', { env: { NO_COLOR: '' }, isTerminal: true }), true);
    assert.equal(wantsColour('auto', { env: { FORCE_COLOR: '1' }, isTerminal: false }), true);
    assert.equal(wantsColour('auto', { env: { FORCE_COLOR: '0' }, isTerminal: true }), false);
    assert.equal(wantsColour('auto', { env: { TERM: 'dumb' }, isTerminal: true }), false);
  });
  it('paints with escape sequences only when asked', () => {
    assert.equal(paint('never', terminal).error('x'), 'x');
    assert.equal(paint('always', terminal).error('x'), '\u001b[31mx\u001b[39m');
  });
});
