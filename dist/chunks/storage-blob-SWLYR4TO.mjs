import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  BlobClient,
  BlockBlobClient
} from "./chunk-F63VKAN2.mjs";
import "./chunk-JO3HUCP3.mjs";
export {
  BlobClient,
  BlockBlobClient
};
