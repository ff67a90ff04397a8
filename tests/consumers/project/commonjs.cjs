const { nationalLibrary } = require('@hulian/standards');
const { sm3, bytesToHex } = require('@hulian/crypto');
const { createValidator } = require('@hulian/validators');
const { createPlatform } = require('@hulian/sdk');

if (nationalLibrary().valueDomain('CV02.01.101').values.length < 5) throw new Error('value domain');
if (!bytesToHex(sm3(new Uint8Array())).startsWith('1ab21d83')) throw new Error('sm3');
if (typeof createValidator !== 'function' || typeof createPlatform !== 'function')
  throw new Error('entry points');
console.log('ok');
