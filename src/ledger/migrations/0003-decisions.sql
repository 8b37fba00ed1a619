-- What people decided: reviews of claims and records, judgements of identity, settled contradictions, notes, and the undoing of any of them.
create table decision (
  workspace_id text collate "C" not null,
  id uuid not null,                       -- UUIDv7, behind every earlier decision of the workspace: they count in this order
  at timestamptz not null,
  author text not null,
  batch uuid not null,                    -- made by who asks: the same request sent twice is one
  n integer not null,                     -- place in the batch
  round text collate "C",                 -- the blind reading it belongs to; null: it counts for everybody
  act text not null,
  subjects text[] not null,               -- ids of the records, claims, members, contradictions, documents and decisions it is about
  body json not null,
  primary key (workspace_id, id),
  unique (workspace_id, batch, n)
);
create index decision_subjects on decision using gin (subjects);
create index decision_author on decision (workspace_id, author, id);

create trigger append_only before update or delete or truncate on decision for each statement execute function refuse_change();
