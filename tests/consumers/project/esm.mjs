import { nationalLibrary } from '@hulian/standards';
import { bytesToHex, sm2, sm3 } from '@hulian/crypto';
import { createValidator } from '@hulian/validators';
import { renderReport } from '@hulian/validators/reporters';
import { createPlatform } from '@hulian/sdk';
import { createSandbox } from '@hulian/sdk/sandbox';

const check = (condition, text) => {
  if (!condition) throw new Error(text);
};
check(nationalLibrary().dataElement('DE02.01.039.00').name === '姓名', 'data element');
check(bytesToHex(sm3(new TextEncoder().encode('abc'))).startsWith('66c7f0f4'), 'sm3');
const { privateKey, publicKey } = sm2.generateKeyPair();
const message = new TextEncoder().encode('互联');
check(sm2.verify(sm2.sign(message, privateKey), message, publicKey), 'sm2');
check(typeof createValidator().validate === 'function', 'validator');
check(
  [renderReport, createPlatform, createSandbox].every((value) => typeof value === 'function'),
  'entry points',
);
console.log('ok');
