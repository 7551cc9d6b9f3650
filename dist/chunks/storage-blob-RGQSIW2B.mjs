import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  BlobClient,
  BlockBlobClient
} from "./chunk-HA427P2W.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  BlobClient,
  BlockBlobClient
};
