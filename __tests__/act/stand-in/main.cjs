// What GitHub's actions do on a runner, as far as the workflows need it: files are brought and kept.
// RESULTS: the test's folder for one run; SOURCE: the repository; TREATED_AS: for `uses: $/`.
const { execFileSync } = require('node:child_process');
const { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync } = require('node:fs');
const path = require('node:path');

const { RESULTS, SOURCE, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF, GITHUB_JOB } = process.env;
const inputs = Object.fromEntries(
  Object.entries(process.env)
    .filter(([name, value]) => name.startsWith('INPUT_') && value !== '')
    .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value]),
);
const asked = { action: GITHUB_ACTION_REPOSITORY, ref: GITHUB_ACTION_REF, job: GITHUB_JOB, inputs };
appendFileSync(path.join(RESULTS, 'asked'), `${JSON.stringify(asked)}\n`);

const WORK = {
  'actions/checkout': checkout,
  'actions/upload-artifact': upload,
  'actions/download-artifact': download,
  'actions/attest': subjects,
  'actions/attest-build-provenance': subjects,
};
WORK[GITHUB_ACTION_REPOSITORY]?.();

function checkout() {
  const git = (...args) => execFileSync('git', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const { ref = process.env.GITHUB_SHA, 'fetch-depth': depth = '1' } = inputs;
  git('init', '--quiet');
  git('remote', 'add', 'origin', `https://github.com/${process.env.GITHUB_REPOSITORY}`);
  const reach = depth === '0' ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`, ref];
  git(
    'fetch',
    '--quiet',
    ...(depth === '0' ? ['--tags'] : ['--no-tags']),
    `file://${SOURCE}`,
    ...reach,
  );
  git('checkout', '--quiet', '--detach', ref);
}

function upload() {
  const name = inputs.name ?? 'artifact';
  const from = path.resolve(inputs.path);
  if (!existsSync(from)) throw new Error(`there is nothing at ${from}`);
  cpSync(from, path.join(RESULTS, 'artifacts', name), { recursive: true });
}

function download() {
  const to = path.resolve(inputs.path ?? '.');
  mkdirSync(to, { recursive: true });
  cpSync(path.join(RESULTS, 'artifacts', inputs.name), to, { recursive: true });
}

/** A folder and what is in it: an attestation of nothing is an error there, too. */
function subjects() {
  const folder = inputs['subject-path'].replace(/\/\*+$/, '');
  const names = readdirSync(folder).sort();
  if (names.length === 0) throw new Error(`nothing in ${folder}`);
  appendFileSync(path.join(RESULTS, 'attested'), `${names.join('\n')}\n`);
}
