create sequence opportunity_number;

create table opportunity (
    id             uuid primary key,
    version        bigint         not null,
    number         text           not null unique,
    name           text           not null,
    customer_id    uuid,
    contact_id     uuid,
    lead_id        uuid,
    campaign_id    uuid,
    response_id    uuid,
    partner_id     uuid,
    deal_id        uuid,
    reference      text,
    stage          text           not null,
    amount         numeric(19, 4) not null,
    currency       text           not null,
    lines          jsonb          not null,
    expected_close date,
    owner_id       text,
    team           text,
    lost_reason    text,
    competitor     text,
    opened_at      timestamptz    not null,
    engaged_at     timestamptz,
    closed_at      timestamptz
);
create index opportunity_newest on opportunity (opened_at, id);
create index opportunity_name on opportunity (name, id);
create index opportunity_amount on opportunity (amount, id);
create index opportunity_stage on opportunity (stage, opened_at, id);
create index opportunity_owner on opportunity (owner_id, opened_at, id);
create index opportunity_team on opportunity (team text_pattern_ops, opened_at, id);
create index opportunity_customer on opportunity (customer_id) where customer_id is not null;
create index opportunity_contact on opportunity (contact_id) where contact_id is not null;
create unique index opportunity_deal on opportunity (deal_id) where deal_id is not null;
create unique index opportunity_reference on opportunity (reference) where reference is not null;

-- When a deal reached which stage, and who moved it. Written once; goes only with the deal itself.
create table stage_change (
    id             bigint generated always as identity primary key,
    opportunity_id uuid        not null references opportunity (id) on delete cascade,
    from_stage     text,
    to_stage       text        not null,
    changed_at     timestamptz not null,
    actor          text        not null
);
create index stage_change_opportunity on stage_change (opportunity_id, id);

create function stage_change_stays() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        if not exists (select from opportunity where id = old.opportunity_id) then
            return old;
        end if;
    end if;
    raise exception 'the stage history cannot be edited' using errcode = 'restrict_violation';
end
$$;
create trigger stage_change_stays before update or delete on stage_change
    for each row execute function stage_change_stays();
create trigger stage_change_is_not_emptied before truncate on stage_change
    for each statement execute function stage_change_stays();
