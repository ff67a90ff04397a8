// The little of HL7 v2 that the connector needs: messages in MLLP frames, fields, acknowledgements.
const [start, end, carriage] = [0x0b, 0x1c, 0x0d];

/** Text of a message: UTF-8 where it is that, else GB 18030, as many hospital systems write. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Takes the messages out of a stream of bytes; gives them in their order, whatever the pieces are. */
export function createFrameReader(onMessage, longest = 1 << 20) {
  let pending = Buffer.alloc(0);
  return (piece) => {
    pending = Buffer.concat([pending, piece]);
    for (;;) {
      const first = pending.indexOf(start);
      if (first === -1) pending = Buffer.alloc(0);
      const last = first === -1 ? -1 : pending.indexOf(Buffer.from([end, carriage]), first);
      if (last === -1) {
        if (pending.length > longest) throw new RangeError('message too long');
        return;
      }
      const message = decode(pending.subarray(first + 1, last));
      pending = pending.subarray(last + 2);
      onMessage(message);
    }
  };
}

export const frame = (text) =>
  Buffer.concat([Buffer.from([start]), Buffer.from(text), Buffer.from([end, carriage])]);

/** A message as a function: `field('PID', 5, 1)` is the first component of PID-5, of its first repetition. */
export function parseMessage(text) {
  const segments = text.split(/\r\n?|\n/).filter((line) => line !== '');
  const head = segments[0] ?? '';
  if (!/^MSH.[^A-Za-z0-9]{4}/.test(head)) return undefined;
  const [separator, component, repetition, escape] = [head[3], head[4], head[5], head[6]];
  const meanings = { F: separator, S: component, R: repetition, E: escape, T: head[7] };
  const plain = (value) =>
    value.split(escape).reduce((done, part, index, parts) => {
      const isEscape = index % 2 === 1 && index < parts.length - 1;
      return done + (isEscape ? (meanings[part] ?? '') : part);
    }, '');
  const cells = (name, number) => {
    const found = segments.find((line) => line.startsWith(name + separator))?.split(separator) ?? [];
    // MSH-1 is the separator itself.
    return (found[name === 'MSH' ? number - 1 : number] ?? '').split(repetition);
  };
  const part = (cell, number) => plain(cell.split(component)[number - 1] ?? '');
  return {
    field: (name, number, at = 1) => part(cells(name, number)[0], at),
    /** Every repetition of a field, as a function of its components. */
    repetitions: (name, number) => cells(name, number).map((cell) => (at) => part(cell, at)),
  };
}

/** AA: stored. AE: refused, or not known to be stored. AR: a message that this connector does not handle. */
export function acknowledge(message, code, reason = '') {
  const [sender, place, receiver, there, id] = [3, 4, 5, 6, 10].map((at) => message?.field('MSH', at) ?? '');
  const safe = reason.replace(/[|^~\\&\r\n]/g, ' ').slice(0, 200);
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  return [
    `MSH|^~\\&|${receiver}|${there}|${sender}|${place}|${now}||ACK|${id}-ack|P|2.5`,
    `MSA|${code}|${id}${safe === '' ? '' : `|${safe}`}`,
    '',
  ].join('\r');
}
