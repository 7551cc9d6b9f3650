// A GOCACHEPROG (https://pkg.go.dev/cmd/go/internal/cacheprog) that keeps what it gets in a folder.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [, , folder = ''] = process.argv;
mkdirSync(folder, { recursive: true });
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);
const hex = (base64) => Buffer.from(base64, 'base64').toString('hex');
say({ ID: 0, KnownCommands: ['get', 'put', 'close'] });
let waiting = null;
const put = (request, body) => {
  const DiskPath = join(folder, `${createHash('sha256').update(body).digest('hex')}-d`);
  writeFileSync(DiskPath, body);
  const record = { OutputID: request.OutputID, Size: body.length, DiskPath };
  writeFileSync(join(folder, `${hex(request.ActionID)}.json`), JSON.stringify(record));
  say({ ID: request.ID, DiskPath });
};
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  if (waiting !== null) {
    const request = waiting;
    waiting = null;
    put(request, Buffer.from(JSON.parse(line), 'base64'));
    continue;
  }
  const request = JSON.parse(line);
  if (request.Command === 'put') {
    if (request.BodySize > 0) waiting = request;
    else put(request, Buffer.alloc(0));
  } else if (request.Command === 'get') {
    const file = join(folder, `${hex(request.ActionID)}.json`);
    if (existsSync(file)) say({ ID: request.ID, ...JSON.parse(readFileSync(file, 'utf8')) });
    else say({ ID: request.ID, Miss: true });
  } else {
    say({ ID: request.ID });
    break;
  }
}
