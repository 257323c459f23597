-- How the day moved on which a deal was expected to close, and who moved it. Written once; goes only with the deal itself.
create table close_change (
    id             bigint generated always as identity primary key,
    opportunity_id uuid        not null references opportunity (id) on delete cascade,
    from_day       date,
    to_day         date,
    changed_at     timestamptz not null,
    actor          text        not null
);
create index close_change_opportunity on close_change (opportunity_id, id);

create function close_change_stays() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        if not exists (select from opportunity where id = old.opportunity_id) then
            return old;
        end if;
    end if;
    raise exception 'the history of expected closes cannot be edited' using errcode = 'restrict_violation';
end
$$;
create trigger close_change_stays before update or delete on close_change
    for each row execute function close_change_stays();
create trigger close_change_is_not_emptied before truncate on close_change
    for each statement execute function close_change_stays();
