-- Append-only is the database's promise. `rejection` is left out: it may be pruned.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed: append instead', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare name text;
begin
  foreach name in array array['source_file', 'document', 'passage', 'run', 'run_end', 'reading', 'record', 'telling',
    'reading_telling', 'claim', 'claim_span', 'reading_claim', 'migration'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;
