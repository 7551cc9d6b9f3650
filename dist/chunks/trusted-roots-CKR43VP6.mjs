import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  node_X509Certificate
} from "./chunk-BZ2AUL62.mjs";
import {
  node_path_default
} from "./chunk-DMGFGNTA.mjs";
import {
  node_readFile,
  node_readdir,
  node_readlink
} from "./chunk-4WA33QNE.mjs";
import {
  __require
} from "./chunk-ZEMHNOYJ.mjs";

// builtin:node:tls
var all = __require("node:tls");
var node_tls_default = all;

// src/runner/machine/trusted-roots.ts
var FILES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
  "/usr/local/etc/ssl/cert.pem",
  "/usr/local/share/certs/ca-root-nss.crt",
  "/etc/openssl/certs/ca-certificates.crt"
];
var FOLDERS = ["/etc/ssl/certs", "/etc/pki/tls/certs", "/usr/local/share/certs"];
async function trustedRoots(environment, platform) {
  if (platform === "win32" || platform === "darwin") {
    const ask = node_tls_default.getCACertificates;
    return ask === void 0 ? [] : ask("system");
  }
  const { SSL_CERT_FILE, SSL_CERT_DIR } = environment;
  const texts = [];
  for (const file of SSL_CERT_FILE ? [SSL_CERT_FILE] : FILES) {
    const text = await node_readFile(file, "latin1").catch(() => null);
    if (text === null) continue;
    texts.push(text);
    break;
  }
  for (const folder of SSL_CERT_DIR ? SSL_CERT_DIR.split(":") : FOLDERS) {
    for (const file of await filesOf(folder))
      texts.push(await node_readFile(file, "latin1").catch(() => ""));
  }
  return [...new Set(texts.flatMap(certificatesIn))];
}
async function filesOf(folder) {
  const entries = await node_readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = [];
  for (const entry of entries) {
    const file = node_path_default.join(folder, entry.name);
    const target = entry.isSymbolicLink() ? await node_readlink(file).catch(() => "/") : "/";
    if (!entry.isDirectory() && target.includes("/")) files.push(file);
  }
  return files;
}
function certificatesIn(text) {
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return found.filter((pem) => {
    try {
      return new node_X509Certificate(pem).raw.length > 0;
    } catch {
      return false;
    }
  });
}
export {
  trustedRoots
};
