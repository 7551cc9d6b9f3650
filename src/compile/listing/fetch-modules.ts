import { type ModuleVersion, moduleText } from '../../cache/modules/module-path.ts';
import type { Step } from '../../inputs/step.ts';
import type { Go } from '../../pin/go.ts';
import { goCommand } from '../../pin/go-environment.ts';

/**
 * Fetches modules that go.sum pins, side by side (cmd/go/internal/modcmd/download.go; `go list` asks for
 * one after another). Outside of the checkout, which it would write to; so their hashes are compared
 * with go.sum by the command that reads them. What fails is fetched, or explained, by that command.
 */
export async function fetchModules(
  { runner, clocks }: Step,
  go: Go,
  modules: readonly ModuleVersion[],
): Promise<void> {
  if (modules.length < 2) return;
  const environment = { ...go.environment, GOFLAGS: '', GOWORK: 'off', GOSUMDB: 'off' };
  await clocks.phases.time('list', () =>
    runner.exec({
      tool: goCommand(go.toolchain.goroot),
      args: ['mod', 'download', ...modules.map(moduleText)],
      cwd: go.goEnv.GOMODCACHE,
      environment,
    }),
  );
}
