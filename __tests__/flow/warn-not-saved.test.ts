import { warnNotSaved } from '../../src/flow/warn-not-saved.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';

test('one warning for one cause; what else fails for it is a line of the log', () => {
  const runner = createFakeRunner();
  const context = { runner, said: new Set<string>() };
  warnNotSaved(context, 'the base cache', 'no network');
  warnNotSaved(context, 'the record of this place', 'no network');
  warnNotSaved(context, 'the modules cache', 'a file changed');
  expect(runner.lines.map(({ level, text }) => `${level}: ${text}`)).toEqual([
    'warning: the base cache is not saved: no network',
    'info: the record of this place is not saved: no network',
    'warning: the modules cache is not saved: a file changed',
  ]);
});
