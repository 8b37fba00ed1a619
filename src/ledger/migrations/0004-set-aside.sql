-- Files that people set aside: nothing of them is removed, they only count no more. Withdrawn like every decision, by `undo`.

-- True for a decision that was not undone, or whose undoing was.
create function decision_counts(w text, d uuid) returns boolean language plpgsql stable as $$
begin
  return not exists (
    select 1 from decision u where u.workspace_id = w and u.act = 'undo' and u.subjects @> array[d::text] and decision_counts(w, u.id)
  );
end $$;

create index decision_set_aside on decision (workspace_id, id) where act = 'set-aside';

create view source_aside as
  select workspace_id, subjects[1] as source_id, id, at, author, body->>'why' as why from decision
  where act = 'set-aside' and decision_counts(workspace_id, id);

-- The newest successful reading of every file that is not set aside.
create or replace view standing_reading as
  select r.* from reading r
  where r.state = 'read' and not exists (
    select 1 from reading later
    where later.workspace_id = r.workspace_id and later.source_id = r.source_id and later.state = 'read' and later.id > r.id
  ) and not exists (select 1 from source_aside a where a.workspace_id = r.workspace_id and a.source_id = r.source_id);

-- What is shown of every file that is not set aside.
create or replace view shown_reading as
  select * from standing_reading
  union all
  select r.* from reading r
  where r.state = 'failed' and not exists (
    select 1 from reading other
    where other.workspace_id = r.workspace_id and other.source_id = r.source_id and (other.state = 'read' or other.id > r.id)
  ) and not exists (select 1 from source_aside a where a.workspace_id = r.workspace_id and a.source_id = r.source_id);

-- What is shown of every file that is.
create view aside_reading as
  select r.* from reading r
  where exists (select 1 from source_aside a where a.workspace_id = r.workspace_id and a.source_id = r.source_id) and not exists (
    select 1 from reading other
    where other.workspace_id = r.workspace_id and other.source_id = r.source_id
      and ((other.state = r.state and other.id > r.id) or (r.state = 'failed' and other.state = 'read'))
  );
