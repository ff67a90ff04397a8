import { utf8ToBytes } from '@hulian/crypto';
import { createValidator, type FileReport, type RequestCheck } from '@hulian/validators';

/** The report of the validators on a body that does not match the schema of its operation, with sentences; undefined for one that does. */
export async function judgeBody(request: RequestCheck, body: unknown): Promise<FileReport | undefined> {
  if (request.check(body).length === 0) return undefined;
  const content = utf8ToBytes(JSON.stringify(body));
  const validator = createValidator({ requests: () => request });
  return validator.validate({ path: 'body.json', content, as: request.id });
}
