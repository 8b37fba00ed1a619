-- PostgreSQL 15 and later. Every table is keyed by (workspace_id, id); ids are made by the program; no key crosses workspaces.

create table source_file (
  workspace_id text collate "C" not null,
  id text collate "C" not null,           -- src_…, by the bytes
  file_name text not null,                -- the name it was first added under
  bytes bytea not null,
  size bigint not null,
  sha256 text not null,
  added_at timestamptz not null,
  primary key (workspace_id, id)
);
alter table source_file alter column bytes set storage external;

create table document (
  workspace_id text collate "C" not null,
  id text collate "C" not null,           -- doc_…, by the hashes of bytes and of text
  source_id text collate "C" not null,
  format text not null,
  text text not null,
  text_sha256 text not null,
  characters integer not null,            -- UTF-16 code units
  pages integer,
  blocks json not null,                  -- layout is only ever read whole
  units json not null,
  footnotes json not null,
  offset_map json not null,
  added_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, source_id) references source_file (workspace_id, id)
);
create index document_source on document (workspace_id, source_id);

-- Stretches of a document's text of a few hundred characters, for full-text search (a tsvector holds 1 MB at most).
create table passage (
  workspace_id text collate "C" not null,
  document_id text collate "C" not null,
  n integer not null,
  span_start integer not null,
  span_end integer not null,
  text text not null,
  search tsvector not null generated always as (to_tsvector('english', text)) stored,
  primary key (workspace_id, document_id, n),
  foreign key (workspace_id, document_id) references document (workspace_id, id)
);
create index passage_search on passage using gin (search);

create table run (
  workspace_id text collate "C" not null,
  id uuid not null,                       -- UUIDv7
  program text not null,
  rules text not null,                    -- stamp over all rules and word lists
  started_at timestamptz not null,
  primary key (workspace_id, id)
);
-- A run without a row here is still going, or was killed.
create table run_end (
  workspace_id text collate "C" not null,
  run_id uuid not null,
  state text not null check (state in ('finished', 'stopped')),
  unchanged integer not null,
  finished_at timestamptz not null,
  primary key (workspace_id, run_id),
  foreign key (workspace_id, run_id) references run (workspace_id, id)
);

-- One file, read by one run: what came of it. The newest `read` one of a file stands.
create table reading (
  workspace_id text collate "C" not null,
  id uuid not null,                       -- UUIDv7, behind every earlier reading of the file
  run_id uuid not null,
  source_id text collate "C" not null,    -- no foreign key: the bytes of a file that cannot be read are not kept
  document_id text collate "C",
  name text not null,
  file_name text not null,
  size bigint,
  state text not null check (state in ('read', 'failed')),
  failure json,
  facts json not null,
  given json not null,
  stamp text not null,                    -- rules and given facts: the same again changes nothing
  digest text,                            -- over the ids of all that it tells, so that a missing row is found
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, run_id) references run (workspace_id, id),
  foreign key (workspace_id, document_id) references document (workspace_id, id),
  check ((state = 'read') = (document_id is not null)),
  check ((state = 'failed') = (failure is not null))
);
create index reading_source on reading (workspace_id, source_id, id);
create index reading_document on reading (workspace_id, document_id, id);
create index reading_run on reading (workspace_id, run_id, id);

create table record (
  workspace_id text collate "C" not null,
  id text collate "C" not null,           -- rec_…
  document_id text collate "C" not null,
  type text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, document_id) references document (workspace_id, id)
);
create index record_document on record (workspace_id, document_id);

-- One wording of a record. Rules that change a record add another one.
create table telling (
  workspace_id text collate "C" not null,
  id text collate "C" not null,           -- tel_…
  record_id text collate "C" not null,
  document_id text collate "C" not null,
  type text not null,
  fields json not null,                   -- json keeps the order of keys
  status text,
  evidence json not null,
  position integer not null,              -- where its evidence begins
  quote text not null,
  date_from date,
  date_to date,
  countries text[] not null,
  words text not null,                    -- names and strings of its fields, for search
  search tsvector not null generated always as (to_tsvector('english', left(words || ' ' || quote, 50000))) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, record_id) references record (workspace_id, id)
);
create index telling_record on telling (workspace_id, record_id);
create index telling_document on telling (workspace_id, document_id, position);
create index telling_date on telling (workspace_id, type, date_from, date_to);
create index telling_countries on telling using gin (countries);
create index telling_search on telling using gin (search);
create index telling_words on telling using gin (words gin_trgm_ops);

-- Rows of this and the other tables of a reading have no foreign keys, for speed: its digest covers them, and `verify` looks.
create table reading_telling (
  workspace_id text collate "C" not null,
  reading_id uuid not null,
  telling_id text collate "C" not null,
  n integer not null,                     -- order in the document
  rule text not null,
  primary key (workspace_id, reading_id, telling_id)
);
create index reading_telling_telling on reading_telling (workspace_id, telling_id);

create table claim (
  workspace_id text collate "C" not null,
  id text collate "C" not null,           -- clm_…
  record_id text collate "C" not null,
  document_id text collate "C" not null,
  field text not null,
  value json not null,
  basis text not null check (basis in ('stated', 'inferred')),
  speaker text,
  primary key (workspace_id, id),
  foreign key (workspace_id, record_id) references record (workspace_id, id)
);
create index claim_record on claim (workspace_id, record_id);

create table claim_span (
  workspace_id text collate "C" not null,
  claim_id text collate "C" not null,
  n integer not null,
  document_id text collate "C" not null,
  span_start integer not null,
  span_end integer not null,
  quote text not null,
  primary key (workspace_id, claim_id, n),
  foreign key (workspace_id, claim_id) references claim (workspace_id, id)
);
create index claim_span_place on claim_span (workspace_id, document_id, span_start, span_end);

create table reading_claim (
  workspace_id text collate "C" not null,
  reading_id uuid not null,
  claim_id text collate "C" not null,
  n integer not null,                     -- order in the record
  rule text not null,                     -- the rule that made it in this reading
  primary key (workspace_id, reading_id, claim_id)
);
create index reading_claim_claim on reading_claim (workspace_id, claim_id);

-- What a reading turned down. The one table whose rows may be removed (`prune`): it explains, nothing rests on it.
create table rejection (
  workspace_id text collate "C" not null,
  reading_id uuid not null,
  n integer not null,
  rule text not null,
  reason text not null,
  span_start integer not null,
  span_end integer not null,
  primary key (workspace_id, reading_id, n)
);
create index rejection_place on rejection (workspace_id, reading_id, span_start);

-- The newest successful reading of every file.
create view standing_reading as
  select r.* from reading r
  where r.state = 'read' and not exists (
    select 1 from reading later
    where later.workspace_id = r.workspace_id and later.source_id = r.source_id and later.state = 'read' and later.id > r.id
  );

-- What is shown of every file: the reading that stands, or for a file that was never read its newest failure.
create view shown_reading as
  select * from standing_reading
  union all
  select r.* from reading r
  where r.state = 'failed' and not exists (
    select 1 from reading other
    where other.workspace_id = r.workspace_id and other.source_id = r.source_id and (other.state = 'read' or other.id > r.id)
  );
