-- The inside of a customer's organisation: its departments, and who works or worked where with which part in decisions.
create table department (
    id          uuid primary key,
    version     bigint      not null,
    customer_id uuid        not null references customer (id),
    name        text        not null,
    purpose     text,
    parent_id   uuid references department (id),
    owner_id    text,
    team        text,
    created_at  timestamptz not null
);
create index department_newest on department (created_at, id);
create index department_owner on department (owner_id, created_at, id);
create index department_team on department (team text_pattern_ops, created_at, id);
create index department_customer on department (customer_id, created_at, id);
create index department_parent on department (parent_id) where parent_id is not null;

create table position (
    id            uuid primary key,
    version       bigint      not null,
    contact_id    uuid        not null references contact (id),
    customer_id   uuid        not null references customer (id),
    department_id uuid references department (id),
    job_title     text,
    roles         jsonb       not null,
    since         date,
    until         date,
    owner_id      text,
    team          text,
    created_at    timestamptz not null
);
create unique index position_held on position (contact_id) where until is null;
create index position_newest on position (created_at, id);
create index position_owner on position (owner_id, created_at, id);
create index position_team on position (team text_pattern_ops, created_at, id);
create index position_contact on position (contact_id, created_at, id);
create index position_customer on position (customer_id, created_at, id);
create index position_department on position (department_id) where department_id is not null;
