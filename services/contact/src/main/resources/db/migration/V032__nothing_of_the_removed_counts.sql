-- What a customer needs who lies in the recycle bin is demanded by nobody until they are back.
alter table customer_need add away boolean not null default false;

create or replace function customer_need_demand() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and not old.met and not old.away then
        update need_demand set customers = customers - 1, weight = weight - old.importance,
            revenue = revenue - coalesce(old.revenue, 0) where need_id = old.need_id;
    end if;
    if tg_op <> 'DELETE' and not new.met and not new.away then
        insert into need_demand as d values (new.need_id, 1, new.importance, coalesce(new.revenue, 0))
        on conflict (need_id) do update set customers = d.customers + 1, weight = d.weight + new.importance,
            revenue = d.revenue + coalesce(new.revenue, 0);
    end if;
    return null;
end
$$;
drop trigger customer_need_demand on customer_need;
create trigger customer_need_demand
    after insert or delete or update of customer_id, met, importance, revenue, away on customer_need
    for each row execute function customer_need_demand();
update customer_need set away = true
where customer_id in (select id from customer where status = 'REMOVED');
