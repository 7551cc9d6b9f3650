import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __require
} from "./chunk-JVZTSKKL.mjs";

// lazy:@azure/storage-blob
function BlobClient(...args) {
  return new (__require("./azure-storage-blob.cjs")).BlobClient(...args);
}
function BlockBlobClient(...args) {
  return new (__require("./azure-storage-blob.cjs")).BlockBlobClient(...args);
}

export {
  BlobClient,
  BlockBlobClient
};
