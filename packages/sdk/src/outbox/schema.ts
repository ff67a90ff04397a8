/**
 * Tables of the outbox. `lane` names the person whose records keep their order; `ready` is 1 for the one record of a lane that may be
 * sent now, so that finding work costs the same with ten records as with a million.
 */
export const outboxSchema = `
create table if not exists records (seq integer primary key, key text not null unique, operation text not null, lane text not null,
  input text not null, state text not null, ready integer not null, attempts integer not null default 0, next_at integer not null,
  put_at integer not null, done_at integer, status integer, code text, trace text, answer text);
create index if not exists records_ready on records (next_at, seq) where ready = 1;
create index if not exists records_lane on records (lane, seq, state) where state in ('queued', 'sending', 'unknown', 'held');
create index if not exists records_done on records (done_at, state) where done_at is not null;
create table if not exists imports (package text primary key, imported integer not null) without rowid;
`;

/** Marks the file as an outbox of this program ("HLOB"). */
export const outboxApplicationId = 0x484c4f42;
