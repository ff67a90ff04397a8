import { nationalLibrary } from '@hulian/standards';
import { ExtractError } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';

/** Does something with a document; a text that is none becomes a message of the command. */
export function readingDocument<Result>(context: Context, path: string, act: () => Result): Result {
  const { documents } = context.messages;
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    if (error.reason === 'not-xml') {
      const [, line = '1', column = '1'] = /\((\d+):(\d+)\)$/u.exec(error.detail) ?? [];
      throw failure(documents.notXml(path, line, column), error);
    }
    if (error.reason === 'not-a-document') throw failure(documents.notADocument(path, error.detail), error);
    const nearest = nationalLibrary()
      .suggest(error.detail, 'document', 3)
      .map(({ id, name }) => `${id} ${name}`);
    throw usageError(documents.templateUnknown(error.detail, nearest), error);
  }
}
