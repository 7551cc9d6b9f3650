import fc from 'fast-check';
import { inert } from '../../src/runner/process/workflow-command.ts';
import { commandsIn, linesOf } from './as-runner.ts';
import { anyText } from './text.ts';

// Whatever a compiler, a file name or a commit says: no line of the log is a command to the runner.

test('the runner of these tests obeys what GitHub’s does', () => {
  expect(commandsIn('::set-output name=x::y\n  ::add-mask::x')).toEqual(['set-output', 'add-mask']);
  expect(commandsIn('x.go:1: ##[set-output name=x;]y')).toEqual(['set-output']);
  expect(commandsIn('\u0085::error::x\n#\u00ad#[error]x\n\u200b::error::x')).toHaveLength(3);
  expect(commandsIn('a::error::x\n##[section]x\n::no-command::x')).toEqual([]);
});

test.each([
  '::set-output name=binary::/evil',
  '\t ::add-path::/evil',
  '\u0085::add-path::/evil',
  '\u00ad:\u200b:add-path::/evil',
  'one\r::add-path::/evil',
  '##[set-output name=binary]/evil',
  'main.go:1:2: undefined: ##[set-output name=binary]/evil',
  'main.go:1:2: undefined: #\u00ad#[set-output name=binary]/evil',
  '|##[add-matcher]/evil',
])('%j is a line of text', (line) => {
  expect(commandsIn(line)).toHaveLength(1);
  expect(commandsIn(inert(line))).toEqual([]);
});

test('any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(commandsIn(inert(text))).toEqual([]);
      // Nothing is lost, and what is no command is as it was.
      expect(inert(text).replaceAll('|', '')).toBe(text.replaceAll('|', ''));
      expect(linesOf(inert(text))).toHaveLength(linesOf(text).length);
      const seen = text.replaceAll(/[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
      if (!/::|##\[/.test(seen)) expect(inert(text)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
