import { tmpdir } from 'node:os';
import path from 'node:path';

/** The runner of workflows that tests use: a Go module, proven by Go's checksum database. */
export const ACT_MODULE = 'github.com/nektos/act@v0.2.87';

/** Where `npm run act` puts it (scripts/install-act.mjs); kept between runs. */
export const ACT = path.join(tmpdir(), 'go-turbo-build-tests', 'act-v0.2.87-host', 'act');
