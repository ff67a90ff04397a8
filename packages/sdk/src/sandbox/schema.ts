/** Tables of the sandbox. Values from requests only ever arrive as bound parameters. */
export const sandboxSchema = `
create table if not exists settings (name text primary key, value text not null) without rowid;
create table if not exists objects (
  seq integer primary key, kind text not null, id text not null, version integer not null, state text, institution text not null,
  person text, business_key text, body text not null, events text not null default '[]', received_at integer not null, updated_at integer not null,
  unique (kind, id), unique (kind, institution, business_key));
create index if not exists objects_by_person on objects (kind, person, seq);
create table if not exists versions (kind text, id text, version integer, state text, body text not null, at integer not null,
  primary key (kind, id, version)) without rowid;
create table if not exists messages (kind text, id text, object text not null, subject text not null, primary key (kind, id)) without rowid;
create table if not exists resources (type text, id text, version integer, text text not null, primary key (type, id, version)) without rowid;
create table if not exists contents (id text primary key, bytes blob not null) without rowid;
create table if not exists links (institution text, local_id text, person text not null, primary key (institution, local_id)) without rowid;
create table if not exists persons (id text primary key, identity text, card text, name text, gender text, birth text) without rowid;
create index if not exists persons_by_identity on persons (identity);
create index if not exists persons_by_card on persons (card);
create index if not exists persons_by_name on persons (name, birth);
create table if not exists requests (institution text, key text, operation text not null, digest text not null, accepted integer not null,
  status integer not null, code text, headers text not null, body text not null, at integer not null, primary key (institution, key)) without rowid;
create index if not exists requests_by_day on requests (institution, at) where accepted = 1;
create table if not exists slices (upload text, number integer, rows integer not null, primary key (upload, number)) without rowid;
create table if not exists declared_slices (upload text, number integer, rows integer not null, primary key (upload, number)) without rowid;
create table if not exists row_errors (seq integer primary key, upload text not null, number integer not null, local_id text not null, findings text not null);
create table if not exists event_ids (institution text, id text, primary key (institution, id)) without rowid;
create table if not exists merges (obsolete text primary key, survivor text not null) without rowid;
create table if not exists audit (seq integer primary key, entry text not null, hash text not null);
`;

/** Marks the file as a sandbox of this program ("HLSB"). */
export const sandboxApplicationId = 0x484c5342;
