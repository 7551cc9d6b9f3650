import { saidBefore } from '../../src/flow/save-context.ts';
import { warnNotSaved } from '../../src/flow/warn-not-saved.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';
import { STEP } from './sample-step.ts';

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

test('a look-up and a reservation that are refused alike have one cause; what a step has said is not said again', () => {
  const runner = createFakeRunner();
  const steps = [{ ...STEP, unavailable: 'GitHub cache: the look-up failed: down' }];
  const said = saidBefore({ version: 1, beganAt: 0, goCache: '', steps });
  const context = { runner, said };
  warnNotSaved(context, 'the base cache', 'GitHub cache: the look-up failed: down');
  warnNotSaved(context, 'the delta cache', 'GitHub cache: the look-up failed: not allowed (403)');
  warnNotSaved(context, 'the record', 'GitHub cache: the reservation failed: not allowed (403)');
  expect(runner.lines.map(({ level, text }) => `${level}: ${text}`)).toEqual([
    'info: the base cache is not saved: GitHub cache: the look-up failed: down',
    'warning: the delta cache is not saved: GitHub cache: the look-up failed: not allowed (403)',
    'info: the record is not saved: GitHub cache: the reservation failed: not allowed (403)',
  ]);
});
