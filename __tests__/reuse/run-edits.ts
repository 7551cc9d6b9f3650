import { cp, rm } from 'node:fs/promises';
import type { InputsManifest } from '../../src/reuse/manifest.ts';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';
import { type Checkout, check, cleanBuild, record } from './decide.ts';
import type { Edit, Scene } from './edit-tools.ts';
import { EDITS } from './edits.ts';
import { REPO, type Tree } from './fixtures.ts';
import { seededRandom } from './random.ts';

export interface Tally {
  edits: number;
  /** Edits after which binaries were reused, and how many binaries that were. */
  reused: number;
  binaries: number;
  refused: number;
  /** Builds after edits that the listing of the build before stands for. */
  listings: number;
  readonly differences: string[];
  readonly missed: string[];
}

/** One checkout under edits; every reused binary is built again from what is there. */
class Session {
  readonly #sandbox: GoSandbox;
  readonly #tally: Tally;
  readonly #scene: Scene;
  readonly #patterns: readonly string[];
  #turn = 0;
  #manifest: InputsManifest | null = null;
  /** SHA-256 by import path, of the binaries that the manifest stands for. */
  #stored = new Map<string, string>();

  constructor(sandbox: GoSandbox, tally: Tally, seed: number, patterns: readonly string[]) {
    this.#patterns = patterns;
    this.#sandbox = sandbox;
    this.#tally = tally;
    const random = seededRandom(seed);
    const turn = (): number => this.#turn;
    this.#scene = {
      ...{ root: sandbox.folder, random, environment: {} },
      get turn() {
        return turn();
      },
    };
  }

  async begin(tree: Tree): Promise<void> {
    await this.#sandbox.write(tree);
    await this.#build('the beginning');
    if (this.#manifest === null) throw new Error('the fixture does not build');
  }

  pick(): Edit {
    const fitting = EDITS.filter((edit) => edit.fits?.(this.#scene) ?? true);
    return this.#scene.random.pick(fitting);
  }

  fits(edit: Edit): boolean {
    return edit.fits?.(this.#scene) ?? true;
  }

  async edit(edit: Edit): Promise<void> {
    this.#turn += 1;
    this.#tally.edits += 1;
    const kept = `${this.#sandbox.folder}-kept`;
    const before = { ...this.#scene.environment };
    const copy = { recursive: true, verbatimSymlinks: true, preserveTimestamps: true };
    await rm(kept, { recursive: true, force: true });
    await cp(this.#sandbox.folder, kept, copy);
    await edit.apply(this.#scene).catch((cause: unknown) => {
      throw new Error(`edit ${this.#turn} (${edit.name}) does not fit`, { cause });
    });
    const good = await this.#decide(edit);
    const isSet = (this.#scene.environment.GOFLAGS ?? '') !== '';
    if (good && edit.isNever === true && isSet && this.#manifest !== null) {
      this.#tally.differences.push(`edit ${this.#turn} (${edit.name}): recorded`);
    }
    if (good) return void (await rm(kept, { recursive: true, force: true }));
    // Go refuses this state: back to the last one that builds.
    this.#tally.refused += 1;
    await rm(this.#sandbox.folder, { recursive: true });
    await cp(kept, this.#sandbox.folder, copy);
    await rm(kept, { recursive: true, force: true });
    for (const name of Object.keys(this.#scene.environment)) delete this.#scene.environment[name];
    Object.assign(this.#scene.environment, before);
    await this.#decide({ ...edit, name: `${edit.name}, taken back` });
  }

  /** False where Go refuses to build. */
  async #decide(edit: Edit): Promise<boolean> {
    const tally = this.#tally;
    const name = `edit ${this.#turn} (${edit.name})`;
    const manifest = this.#manifest;
    if (manifest === null) return this.#build(name);
    const { agreed, plan, listing, changes } = await check(this.#checkout(), manifest);
    const whole = plan && agreed.length === manifest.binaries.length;
    const said = changes.join(', ');
    if (!edit.changes && !whole) tally.missed.push(`${name}: ${said}`);
    if (agreed.length > 0) {
      const mains = agreed.map((one) => one.package);
      const clean = await cleanBuild(this.#checkout(), whole ? undefined : mains);
      tally.reused += 1;
      tally.binaries += agreed.length;
      if (clean === null) tally.differences.push(`${name}: Go builds none of ${mains.join(', ')}`);
      if (whole && clean !== null && clean.mains.join(' ') !== mains.join(' ')) {
        tally.differences.push(`${name}: ${mains.join(', ')} instead of ${clean.mains.join(', ')}`);
      }
      for (const main of mains) {
        if (clean !== null && clean.binaries.get(main) !== this.#stored.get(main)) {
          tally.differences.push(`${name}: ${main}`);
        }
      }
    }
    if (whole) return true;
    const built = await this.#build(name);
    if (!listing || !built) return built;
    tally.listings += 1;
    const [then, now] = [manifest.listing, this.#manifest?.listing];
    if (then === null || JSON.stringify(then) !== JSON.stringify(now)) {
      tally.differences.push(`${name}: go list says something else`);
    }
    return built;
  }

  async #build(name: string): Promise<boolean> {
    const done = await record(this.#checkout());
    if (done.state === 'impossible') {
      this.#manifest = null;
      return true;
    }
    if (done.state === 'refused') return false;
    const before = this.#manifest;
    this.#manifest = done.manifest;
    this.#stored = new Map(done.build.binaries);
    // Equal digests stand for equal binaries: that is what an archive is found by.
    for (const one of done.manifest.binaries) {
      const known = digests.get(one.digest);
      const now = this.#stored.get(one.package) ?? '';
      if (known !== undefined && known !== now) {
        this.#tally.differences.push(`${name}: ${one.package} has a digest of another binary`);
      }
      digests.set(one.digest, now);
    }
    return before !== undefined;
  }

  #checkout(): Checkout {
    const { environment } = this.#scene;
    return {
      ...{ sandbox: this.#sandbox, folder: REPO, patterns: this.#patterns },
      environment: { ...environment },
    };
  }
}

const digests = new Map<string, string>();

/** What one checkout goes through. */
export interface Course {
  readonly tree: Tree;
  readonly patterns: readonly string[];
  /** Every kind of edit once, in a random order, before those that are picked. */
  readonly everyKind: boolean;
  readonly picked: number;
}

/** Runs courses side by side, and says what came of them. */
export async function runCourses(courses: readonly Course[], seed: number): Promise<Tally> {
  const tally: Tally = {
    ...{ edits: 0, reused: 0, binaries: 0, refused: 0, listings: 0 },
    ...{ differences: [], missed: [] },
  };
  await Promise.all(courses.map((course, i) => run(course, seed + 10 * i, tally)));
  const { edits, reused, binaries, refused, listings, differences, missed } = tally;
  process.stdout.write(
    `seed ${seed}: ${edits} edits, ${reused} with reuse (${binaries} binaries compared), ${refused} that Go refuses, ${listings} listings compared, ${differences.length} differences, ${missed.length} missed\n`,
  );
  return tally;
}

async function run(course: Course, seed: number, tally: Tally): Promise<void> {
  const sandbox = await createGoSandbox();
  try {
    const session = new Session(sandbox, tally, seed, course.patterns);
    await session.begin(course.tree);
    const random = seededRandom(seed + 1);
    const left = course.everyKind ? [...EDITS] : [];
    while (left.length > 0) {
      const [edit] = left.splice(random.number(left.length), 1);
      if (edit !== undefined && session.fits(edit)) await session.edit(edit);
    }
    for (let i = 0; i < course.picked; i++) await session.edit(session.pick());
  } finally {
    await sandbox.remove();
    await rm(`${sandbox.folder}-output`, { recursive: true, force: true });
  }
}
