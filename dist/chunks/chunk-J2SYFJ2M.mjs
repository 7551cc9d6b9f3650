import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/runner/once.ts
function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

export {
  once
};
