-- Who at the customer has which part in a deal.
create table deal_contact (
    id             uuid primary key,
    version        bigint      not null,
    opportunity_id uuid        not null references opportunity (id) on delete cascade,
    contact_id     uuid        not null,
    deputy_id      uuid,
    roles          jsonb       not null,
    note           text,
    added_at       timestamptz not null
);
create index deal_contact_opportunity on deal_contact (opportunity_id, added_at, id);
create index deal_contact_contact on deal_contact (contact_id);
create index deal_contact_deputy on deal_contact (deputy_id) where deputy_id is not null;
