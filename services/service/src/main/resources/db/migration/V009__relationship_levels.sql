-- How close the relationship with each customer is meant to be, as contact finds it; no row is BASIC, as there.
create table customer_level (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid   not null,
    level       text   not null
);
create unique index customer_level_customer on customer_level (customer_id);

-- What is to be done for customers, as contact tells of it.
create table customer_task (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid   not null,
    standing    text   not null
);
create index customer_task_open on customer_task (customer_id) where standing = 'OPEN';

-- Each case has its customer's level, so that a list of them is one walk of an index.
alter table service_case add column customer_level text not null default 'BASIC';
create index service_case_level on service_case (customer_level, opened_at, id);

create function case_level() returns trigger language plpgsql as $$
begin
    new.customer_level := coalesce(
        (select l.level from customer_level l where l.customer_id = new.customer_id), 'BASIC');
    return new;
end
$$;
create trigger case_level before insert or update of customer_id on service_case
    for each row execute function case_level();

-- Whoever is just about to write a case down holds its customer, and is waited for.
create function level_of_cases() returns trigger language plpgsql as $$
begin
    perform from customer where id = coalesce(new.customer_id, old.customer_id) for update;
    if tg_op <> 'INSERT' and (tg_op = 'DELETE' or old.customer_id <> new.customer_id) then
        update service_case set customer_level = 'BASIC'
            where customer_id = old.customer_id and customer_level <> 'BASIC';
    end if;
    if tg_op <> 'DELETE' then
        update service_case set customer_level = new.level
            where customer_id = new.customer_id and customer_level <> new.level;
    end if;
    return null;
end
$$;
create trigger level_of_cases after insert or update or delete on customer_level
    for each row execute function level_of_cases();
