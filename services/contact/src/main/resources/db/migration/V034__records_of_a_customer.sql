-- What belongs to a customer is found by the customer's name.
create index search_entry_customer on search_entry (customer_id, id) where customer_id is not null;
do $$
declare
    each record;
begin
    for each in select generation from search_generation loop
        execute format(
            'create index on search_entry_%s (customer_id, id) where customer_id is not null', each.generation);
    end loop;
end
$$;
