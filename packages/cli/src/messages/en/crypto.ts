import type { Messages } from '../index.js';

export const crypto: Messages['crypto'] = {
  arguments: {
    keyFile: 'key file (PEM or DER)',
    files: 'files; "-" is standard input',
    file: 'file; "-" is standard input',
  },
  options: {
    out: 'where to write the private key',
    publicOut: 'where to write the public key (default: name of the private key file and .pub)',
    plain: 'do not encrypt the private key (development only; the file mode is still 0600)',
    force: 'overwrite existing files',
    passwordFile: 'read the password from a file (first line)',
    passwordFd: 'read the password from a file descriptor',
    key: 'private key file',
    publicKey: 'public key file (PEM or DER, or a public key in hexadecimal)',
    userId: 'SM2 user id',
    form: 'form of the signature: der, raw (r‖s, 64 bytes) or jws',
    signature: 'signature file (default: name of the file and .sig)',
    signatureOut: 'where to write the signature (default: name of the file and .sig; "-" is standard output)',
    explain: 'when it fails, try the usual mismatches and say why',
    check: 'check the digests listed in a file (one "digest  name" per line)',
  },
  labels: {
    algorithm: 'algorithm',
    publicKey: 'public key',
    fingerprint: 'fingerprint (SM3 of the SPKI)',
    privateKey: 'private key',
    encrypted: 'encrypted',
    plain: 'not encrypted',
    none: 'not in this file',
  },
  passwordPrompt: 'Password: ',
  passwordNewPrompt: 'Password for the new private key: ',
  passwordAgainPrompt: 'Once more: ',
  passwordsDiffer: 'The two passwords differ.',
  passwordEmpty: 'The password must not be empty. Use --plain for a key without encryption.',
  passwordMissing:
    'A password is needed and there is no terminal to ask on. Give it with --password-file, --password-fd or the environment variable HULIAN_KEY_PASSWORD; never as an argument.',
  passwordFdBad: (fd) => `Cannot read a password from file descriptor ${fd}.`,
  keyReadable: (path) =>
    `The private key file ${path} can be read by other users and is refused. Run chmod 600 on it and try again.`,
  keyTooBig: (path) => `${path} is too big for a key file.`,
  keyGenerated: (path, publicPath) => `Private key written to ${path}\nPublic key written to ${publicPath}`,
  softwareKey:
    'Note: software keys are for development and low levels only; use a certified cryptographic device in production.',
  plainKey: 'Careful: the private key is not encrypted; whoever can read the file can use it.',
  signed: (path) => `Signature written to ${path}`,
  tryExplain: 'Add --explain to try the usual mismatches and say why.',
  verifiedOk: (file) => `${file}: the signature is valid`,
  verifiedBad: (file) => `${file}: the signature is not valid`,
  signatureFormBad: (path) =>
    `${path} is no SM2 signature that can be recognised (DER, 64 bytes r‖s, either in hexadecimal or base64, JWS).`,
  digestOk: (file) => `${file}: matches`,
  digestBad: (file) => `${file}: does not match`,
  digestMissing: (file) => `${file}: cannot be read`,
  digestListBad: (path, line) => `${path}, line ${line}, is not "digest  name".`,
};
