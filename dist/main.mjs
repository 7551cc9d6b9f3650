import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createActionsRunner,
  mainStep
} from "./chunks/chunk-T6D5RRVR.mjs";
import {
  readEnvironment
} from "./chunks/chunk-AY2JHE7Q.mjs";
import "./chunks/chunk-7PHY3M2X.mjs";
import "./chunks/chunk-H32I4AOP.mjs";
import "./chunks/chunk-KCHV6ZGB.mjs";
import "./chunks/chunk-BP7A4VHP.mjs";
import "./chunks/chunk-VW5O22MT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// src/main.ts
await mainStep(createActionsRunner(readEnvironment()), performance.timeOrigin);
