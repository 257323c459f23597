-- What customers expect, what was promised, what came. The gaps are kept, so that lists and topics can be asked for them.
create table expectation (
    id              uuid primary key,
    version         bigint         not null,
    customer_id     uuid           not null references customer (id),
    topic           text           not null,
    unit            text           not null,
    better          text           not null,
    expected        numeric(15, 3) not null,
    note            text,
    standing        text           not null,
    promised        numeric(15, 3),
    reason          text,
    delivered       numeric(15, 3),
    delivered_at    timestamptz,
    promise_gap     numeric(16, 3),
    expectation_gap numeric(16, 3),
    missed          boolean        not null,
    owner_id        text,
    team            text,
    created_at      timestamptz    not null
);
create index expectation_newest on expectation (created_at, id);
create index expectation_owner on expectation (owner_id, created_at, id);
create index expectation_team on expectation (team text_pattern_ops, created_at, id);
create index expectation_customer on expectation (customer_id, created_at, id);
create index expectation_missed on expectation (created_at, id) where missed;
