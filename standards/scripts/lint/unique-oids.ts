import { oidOf } from '../build-index.js';
import type { DataCheck, Problem } from './context.js';

export const uniqueOids: DataCheck = {
  name: 'unique-oids',
  description:
    'An OID names one record, is well formed, and the OIDs of coded tables lie below their registered arc.',
  check(context) {
    const problems: Problem[] = [];
    const owners = new Map<string, string>();
    for (const { record, path, line } of context.records) {
      const oid = record.kind === 'oid' ? record.id : oidOf(record);
      if (oid === undefined) continue;
      const owner = owners.get(oid);
      if (owner !== undefined)
        problems.push({ path, line, id: record.id, text: `${oid} already names ${owner}` });
      owners.set(oid, record.id);
      if (!/^[0-2](\.(0|[1-9]\d*)){2,}$/.test(oid))
        problems.push({ path, line, id: record.id, text: `${oid} is not an OID` });
      if (record.id.startsWith('CV') && !oid.startsWith('2.16.156.10011.2.3.1.')) {
        problems.push({ path, line, id: record.id, text: `${oid} is outside the arc of CV tables` });
      }
    }
    return problems;
  },
};
