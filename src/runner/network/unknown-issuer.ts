/** Errors of a chain that ends in a certificate that Node does not know (OpenSSL's X509_V_ERR_…). */
const UNKNOWN_ISSUER = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

export function isUnknownIssuer(code: string): boolean {
  return UNKNOWN_ISSUER.has(code);
}

/** What to do where neither Node nor Go knows the issuer of a certificate. */
export function trustAdvice(platform: string): string {
  return platform === 'win32' || platform === 'darwin'
    ? 'its issuer is not trusted; set NODE_EXTRA_CA_CERTS to a PEM file of your CA, or NODE_OPTIONS=--use-system-ca'
    : 'its issuer is not trusted; set SSL_CERT_FILE, or NODE_EXTRA_CA_CERTS, to a PEM file with your CA';
}
