import type { Messages } from '../index.js';

export const signRequest: Messages['signRequest'] = {
  arguments: { url: 'address of the request' },
  options: {
    method: 'HTTP method',
    header: 'a request header, written Name: value; may be repeated',
    body: 'file with the request body; - for standard input',
    explain: 'show the exact text that is signed, to compare line by line',
  },
  headerBad: (text) => `--header is written Name: value, not "${text}".`,
  urlBad: (text) => `"${text}" is no http or https address.`,
  text: 'The text that is signed (RFC 9421 signature base, UTF-8, LF line ends, none after the last line):',
  headers: 'Headers to add to the request:',
  digest: (hex) => `SM3 of the text: ${hex}`,
};
