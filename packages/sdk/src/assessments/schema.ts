/** Tables of a file of self-tests. A taken-away answer keeps its row, so that revisions never start again. */
export const assessmentSchema = `
create table if not exists assessment (
  id text primary key, scheme text not null, as_of text not null, facts text not null,
  revision integer not null, changed text not null
);
create table if not exists answer (
  assessment text not null, indicator text not null, value text, revision integer not null,
  primary key (assessment, indicator)
);
create table if not exists evidence (
  assessment text not null, sm3 text not null, name text not null, date text not null, content blob not null,
  primary key (assessment, sm3)
);
create table if not exists audit (
  number integer primary key autoincrement, assessment text not null, at text not null,
  action text not null, subject text not null, hash text not null
);
create table if not exists setting (name text primary key, value text not null);
`;
