-- When each aspect of the relationship with a customer was last served. Kept here and not counted when somebody asks,
-- because it is asked of all customers at once; kept by the database, because entries come, go and change hands in
-- several ways that must not forget it.
create table aspect_served (
    customer_id uuid        not null,
    aspect      text        not null,
    last_at     timestamptz not null,
    primary key (customer_id, aspect)
);

create function serve_aspects() returns trigger language plpgsql as
$$
begin
    insert into aspect_served (customer_id, aspect, last_at)
    select customer_id, aspect, max(occurred_at) from arrived, unnest(aspects) as aspect
    group by customer_id, aspect order by customer_id, aspect
    on conflict (customer_id, aspect) do update set last_at = excluded.last_at
    where excluded.last_at > aspect_served.last_at;
    return null;
end
$$;

-- Counts the aspects of these customers anew.
create function recount_aspects(uuid[]) returns void language plpgsql as
$$
begin
    delete from aspect_served where customer_id = any($1);
    insert into aspect_served (customer_id, aspect, last_at)
    select customer_id, aspect, max(occurred_at) from timeline_entry, unnest(aspects) as aspect
    where customer_id = any($1) group by customer_id, aspect order by customer_id, aspect;
end
$$;

create function leave_aspects() returns trigger language plpgsql as
$$
begin
    perform recount_aspects(array(select distinct customer_id from gone));
    return null;
end
$$;

create function move_aspects() returns trigger language plpgsql as
$$
declare
    touched uuid[] := array(
        select gone.customer_id from gone join arrived using (id) where gone.customer_id <> arrived.customer_id
        union
        select arrived.customer_id from gone join arrived using (id) where gone.customer_id <> arrived.customer_id);
begin
    if cardinality(touched) > 0 then
        perform recount_aspects(touched);
    end if;
    return null;
end
$$;

create trigger entries_arrive after insert on timeline_entry
    referencing new table as arrived for each statement execute function serve_aspects();
create trigger entries_leave after delete on timeline_entry
    referencing old table as gone for each statement execute function leave_aspects();
create trigger entries_move after update on timeline_entry
    referencing old table as gone new table as arrived for each statement execute function move_aspects();

insert into aspect_served (customer_id, aspect, last_at)
select customer_id, aspect, max(occurred_at) from timeline_entry, unnest(aspects) as aspect
group by customer_id, aspect;
