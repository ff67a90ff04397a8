import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';

console.log(bytesToHex(sm3(utf8ToBytes('abc'))));
