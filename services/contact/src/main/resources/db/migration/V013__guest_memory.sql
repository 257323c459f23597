-- What is known of guests' habits; what held before stays, with who replaced it.
create table preference (
    id           uuid primary key,
    version      bigint      not null,
    customer_id  uuid        not null references customer (id),
    contact_id   uuid,
    topic        text        not null,
    value        text        not null,
    how_known    text        not null,
    observed_on  date        not null,
    confirmed_on date        not null,
    confidence   int         not null,
    valid_until  date,
    noted_by     text        not null,
    standing     text        not null,
    replaced_by  uuid,
    owner_id     text,
    team         text,
    created_at   timestamptz not null
);
create index preference_newest on preference (created_at, id);
create index preference_owner on preference (owner_id, created_at, id);
create index preference_team on preference (team text_pattern_ops, created_at, id);
create index preference_customer on preference (customer_id, contact_id);
create index preference_contact on preference (contact_id) where contact_id is not null;

-- When guests ordered, as e-commerce tells of it: a replica.
create table guest_order (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid,
    contact_id  uuid,
    placed_at   timestamptz
);
create index guest_order_customer on guest_order (customer_id, placed_at) where placed_at is not null;
create index guest_order_contact on guest_order (contact_id, placed_at) where contact_id is not null and placed_at is not null;

-- When people logged that somebody was with a guest: a replica.
create table guest_visit (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid,
    contact_ids uuid[],
    kind        text,
    started_at  timestamptz
);
create index guest_visit_customer on guest_visit (customer_id, started_at) where kind = 'VISIT';
create index guest_visit_contacts on guest_visit using gin (contact_ids);
