-- What we know of crm.partner.partner.
create table partner (
    id       uuid primary key,
    sequence bigint not null,
    tier     text
);

create table price_list (
    id             uuid primary key,
    version        bigint      not null,
    name           text        not null,
    currency       text        not null,
    customer_class text,
    partner_tier   text,
    valid_from     timestamptz not null,
    valid_until    timestamptz,
    rules          jsonb       not null,
    created_at     timestamptz not null
);
create index price_list_by_name on price_list (name, id);
create index price_list_by_validity on price_list (valid_from, id);
