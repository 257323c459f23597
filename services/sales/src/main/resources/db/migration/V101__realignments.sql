-- Other rules and other people of territories from a day on: drafted, looked at, approved by somebody else, done as a job.
create table realignment (
    id           uuid primary key,
    version      bigint      not null,
    name         text        not null,
    reason       text,
    effective_on date        not null,
    everything   boolean     not null,
    plan         jsonb       not null,
    previous     jsonb,                -- what held before, since it was put into force
    status       text        not null,
    drafted_by   text        not null,
    previewed_at timestamptz,
    submitted_by text,
    submitted_at timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    refusal      text,
    started_at   timestamptz,
    applied_at   timestamptz,
    finished_at  timestamptz,
    failure      jsonb,
    created_at   timestamptz not null,
    -- who works on it, beside the versions of the record
    holder       uuid,
    held_until   timestamptz,
    surveyed     boolean     not null default false
);
create index realignment_newest on realignment (created_at, id);
create index realignment_due on realignment (effective_on) where status = 'APPROVED';
create index realignment_at_work on realignment (started_at) where status in ('CHECKING', 'RUNNING', 'UNDOING');

-- Which record goes from whom to whom, and what became of that.
create table realignment_move (
    id                uuid primary key,
    realignment_id    uuid           not null references realignment on delete cascade,
    kind              text           not null,
    record_id         uuid           not null,
    from_territory_id uuid,
    to_territory_id   uuid,
    owner_id          text,          -- to whom it belonged when it was taken down
    team              text,
    to_owner_id       text,
    to_team           text,
    amount            numeric(19, 4),
    currency          text,
    late              boolean        not null, -- came in after the preview
    agreed            boolean        not null, -- whether it was still so when the job began
    outcome           text           not null,
    finding           text,
    unique (realignment_id, record_id)
);
create index realignment_move_in_order on realignment_move (realignment_id, id);
create index realignment_move_waiting on realignment_move (realignment_id, outcome, id);
create index realignment_move_asked on realignment_move (record_id) where outcome = 'ASKED';
create index realignment_move_owner on realignment_move (owner_id);
create index realignment_move_team on realignment_move (team text_pattern_ops);

-- Who is to be in charge of a customer; the contact service does it, unless somebody else did meanwhile.
create table customer_charge (
    id             uuid primary key, -- of the customer
    version        bigint      not null,
    owner_id       text,
    team           text,
    from_owner_id  text,
    from_team      text,
    reason         text        not null,
    asked_at       timestamptz not null
);
