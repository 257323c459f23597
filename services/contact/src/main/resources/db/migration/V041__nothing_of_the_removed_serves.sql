-- What lies in another service's recycle bin serves no aspect of a relationship until it is back.
create or replace function serve_aspects() returns trigger language plpgsql as
$$
begin
    insert into aspect_served (customer_id, aspect, last_at)
    select customer_id, aspect, max(occurred_at) from arrived, unnest(aspects) as aspect
    where not exists (select from removed_elsewhere away where away.id = arrived.record_id and away.removed)
    group by customer_id, aspect order by customer_id, aspect
    on conflict (customer_id, aspect) do update set last_at = excluded.last_at
    where excluded.last_at > aspect_served.last_at;
    return null;
end
$$;

create or replace function recount_aspects(uuid[]) returns void language plpgsql as
$$
begin
    delete from aspect_served where customer_id = any($1);
    insert into aspect_served (customer_id, aspect, last_at)
    select e.customer_id, aspect, max(e.occurred_at) from timeline_entry e, unnest(e.aspects) as aspect
    where e.customer_id = any($1)
        and not exists (select from removed_elsewhere away where away.id = e.record_id and away.removed)
    group by e.customer_id, aspect order by e.customer_id, aspect;
end
$$;

create function whereabouts_aspects() returns trigger language plpgsql as
$$
begin
    perform recount_aspects(array(
        select distinct e.customer_id from moved m join timeline_entry e on e.record_id = m.id));
    return null;
end
$$;

create trigger records_leave after insert on removed_elsewhere
    referencing new table as moved for each statement execute function whereabouts_aspects();
create trigger records_move after update on removed_elsewhere
    referencing new table as moved for each statement execute function whereabouts_aspects();

select recount_aspects(array(
    select distinct e.customer_id from removed_elsewhere r join timeline_entry e on e.record_id = r.id where r.removed));
