-- What we know of crm.contact.contact: who reports cases.
create table reporter (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid   not null,
    full_name   text   not null
);

create sequence case_number;

create table service_case (
    id                   uuid primary key,
    version              bigint      not null,
    number               text        not null,
    customer_id          uuid        not null,
    contact_id           uuid,
    order_id             uuid,
    installed_product_id uuid references installed_product (id),
    subject              text        not null,
    description          text,
    resolution           text,
    priority             text        not null,
    priority_set_by_hand boolean     not null,
    status               text        not null,
    owner_id             text,
    team                 text,
    opened_at            timestamptz not null,
    due_at               timestamptz not null,
    stopped_at           timestamptz,             -- since when its clock stands still
    stopped_millis       bigint      not null,    -- business time for which it stood still before
    breached             boolean     not null,
    resolved_at          timestamptz
);
create unique index service_case_number on service_case (number);
create index service_case_newest on service_case (opened_at, id);
create index service_case_by_due on service_case (due_at, id);
create index service_case_by_number on service_case (number, id);
create index service_case_owner on service_case (owner_id, opened_at, id);
create index service_case_team on service_case (team text_pattern_ops, opened_at, id);
create index service_case_customer on service_case (customer_id, opened_at, id);
create index service_case_contact on service_case (contact_id) where contact_id is not null;
create index service_case_order on service_case (order_id) where order_id is not null;
create index service_case_product on service_case (installed_product_id) where installed_product_id is not null;

-- What the timer looks at: nothing but clocks that run.
create index service_case_running on service_case (due_at) where stopped_at is null and not breached;
