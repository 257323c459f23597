-- What happened with each customer. No foreign key: others may tell of a customer before the customer is here.
create table timeline_entry (
    id          uuid primary key,
    record_id   uuid        not null,
    sequence    bigint      not null,
    customer_id uuid        not null,
    -- whose it was before any merge
    origin_id   uuid        not null,
    occurred_at timestamptz not null,
    kind        text        not null,
    source      text        not null,
    aspects     text[]      not null,
    number      text,
    detail      text,
    subject     text,
    course      text,
    result      text,
    amount      numeric,
    currency    text,
    -- a person whom the words may speak of is erased
    forgotten   boolean     not null
);
create index timeline_entry_customer on timeline_entry (customer_id, occurred_at, id);
create index timeline_entry_record on timeline_entry (record_id, sequence);

-- With whom a customer goes on who may have been merged. Waits for a merge that is under way, so that nothing is left
-- with a customer who is just going.
create function surviving_customer(uuid) returns uuid language plpgsql as
$$
declare
    present uuid := $1;
    next uuid;
begin
    loop
        select merged_into into next from customer where id = present for share;
        if next is null then
            return present;
        end if;
        present := next;
    end loop;
end
$$;
