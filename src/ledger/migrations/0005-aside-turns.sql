-- When a set-aside act came to count or ceased to, written down as it is decided: readings ask it of every file, and an undo
-- that was undone in turn, and so on, is dear to follow back each time (0004 called itself once for each).
create table aside_turn (
  workspace_id text collate "C" not null,
  decision_id uuid not null,              -- the set-aside act
  by_id uuid not null,                    -- the decision that turned it: the act itself, or an undo
  aside boolean not null,
  primary key (workspace_id, decision_id, by_id),
  foreign key (workspace_id, decision_id) references decision (workspace_id, id),
  foreign key (workspace_id, by_id) references decision (workspace_id, id)
);

insert into aside_turn select workspace_id, id, id, true from decision where act = 'set-aside';

-- What was undone so far: an undo names only what was decided before it, so newest first one pass tells which hold.
do $$
declare
  w text;
  u record;
  undone text[];
  newest uuid;
begin
  for w in select distinct workspace_id from decision where act = 'set-aside' loop
    undone := '{}';
    for u in select id, subjects from decision where workspace_id = w and act = 'undo' order by id desc loop
      if u.id::text <> all (undone) then undone := undone || u.subjects; end if;
    end loop;
    select id into newest from decision where workspace_id = w order by id desc limit 1;
    insert into aside_turn
      select workspace_id, id, newest, false from decision where workspace_id = w and act = 'set-aside' and id::text = any (undone);
  end loop;
end $$;

create trigger append_only before update or delete or truncate on aside_turn for each statement execute function refuse_change();

create or replace view source_aside as
  select workspace_id, subjects[1] as source_id, id, at, author, body->>'why' as why from decision d
  where act = 'set-aside' and (
    select t.aside from aside_turn t where t.workspace_id = d.workspace_id and t.decision_id = d.id order by t.by_id desc limit 1
  );

drop function decision_counts(text, uuid);
