import type { Environment, Exec } from '../../runner/ports.ts';

/** With what C tools are asked. */
export interface CRequest {
  readonly exec: Exec;
  readonly environment: Environment;
  readonly cwd: string;
}
