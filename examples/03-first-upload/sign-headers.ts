// Signs a request by hulian-2026 and writes its headers, one a line, for `curl --header @FILE`. With --explain it shows the signed text.
// Run: npx tsx --conditions=@hulian/source sign-headers.ts METHOD PATH [BODY-FILE] [--explain]
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { explainRequest } from '@hulian/sdk';
import { baseUrl, institution, signer } from './connect.js';

const [method, path, file] = process.argv.slice(2).filter((argument) => argument !== '--explain');
if (method === undefined || path === undefined)
  throw new Error('usage: sign-headers.ts METHOD PATH [BODY-FILE] [--explain]');
const body = file === undefined ? undefined : new Uint8Array(readFileSync(file));
const headers = new Headers({
  'hulian-institution': institution,
  ...(body && {
    'content-type': 'application/json',
    'idempotency-key': process.env['IDEMPOTENCY_KEY'] ?? randomUUID(),
  }),
});
const explained = await explainRequest({ method, url: baseUrl + path, headers, body }, signer, Date.now());
for (const [name, value] of Object.entries(explained.headers)) console.log(`${name}: ${value}`);
if (process.argv.includes('--explain')) console.error(explained.text);
