import { SdkError } from '../errors/sdk-error.js';
import type { SourceReader } from './source-reader.js';
import { pgQuery, readPostgres, type PgClient } from './sql-readers.js';

interface ConnectedClient extends PgClient {
  connect(): Promise<void>;
  end(): Promise<void>;
}
type PgModule = { readonly default: { readonly Client: new (config?: object) => ConnectedClient } };

/**
 * Connects with the package `pg`, which must be installed beside the SDK. Address, user and password come from the
 * environment (`PGHOST`, `PGDATABASE`, `PGUSER`, `PGPASSWORD` …) as for every PostgreSQL tool, never from an argument.
 * @throws SdkError CONFIG_INVALID when `pg` is not installed, CONFIG_STORAGE_FAILED when it cannot connect
 */
export const connectPostgres = async (): Promise<SourceReader & { close(): Promise<void> }> => {
  const name = 'pg';
  const module = (await import(name).catch((error: unknown) => {
    throw new SdkError(
      'CONFIG_INVALID',
      { option: 'postgres:', expected: 'npm install pg' },
      { cause: error },
    );
  })) as PgModule;
  const client = new module.default.Client();
  await client.connect().catch((error: unknown) => {
    throw new SdkError('CONFIG_STORAGE_FAILED', { path: 'postgres:' }, { cause: error });
  });
  return { ...readPostgres(pgQuery(client)), close: () => client.end() };
};
