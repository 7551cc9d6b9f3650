// Loaded by Node before the action (NODE_OPTIONS=--import): its clock steps by GTB_CLOCK=BY,AFTER
// milliseconds. Only what is read through Date steps; times of files go on as before.
const [by = 0, after = 0] = (process.env.GTB_CLOCK ?? '').split(',').map(Number);
const RealDate = Date;
const begun = performance.now();
const now = () => RealDate.now() + (performance.now() - begun >= after ? by : 0);

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
};
