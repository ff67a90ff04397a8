// Sends messages as a hospital system does and prints the acknowledgements. Run: node send.mjs PORT FILE...
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createFrameReader, frame } from './hl7.mjs';

const [port, ...files] = process.argv.slice(2);
const socket = connect(Number(port), '127.0.0.1');
let left = files.length;
const read = createFrameReader((answer) => {
  console.log(answer.split('\r').find((line) => line.startsWith('MSA')));
  if ((left -= 1) === 0) socket.end();
});
socket.on('data', read);
for (const file of files) socket.write(frame(readFileSync(file)));
