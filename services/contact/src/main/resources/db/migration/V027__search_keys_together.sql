-- Whoever writes entries brings their keys in at the end; the list is large enough for what is written at once.
alter index search_entry_terms set (fastupdate = on, gin_pending_list_limit = 65536);
do $$
declare
    each record;
begin
    for each in select generation from search_generation loop
        execute format(
            'alter index search_entry_%s_terms_idx set (fastupdate = on, gin_pending_list_limit = 65536)',
            each.generation);
    end loop;
end
$$;

-- Nothing asks for the beginning of a name here since the lists ask the search index.
drop index customer_lower_name;
drop index contact_lower_name;
