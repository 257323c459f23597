-- What was asked about people: what is held about them, or whether they are forgotten. Answered ones stay, so that
-- an event that comes twice asks nothing anew.
create table privacy_question (
    request_id uuid primary key,
    subjects   uuid[]      not null,
    public_key bytea,
    due_at     timestamptz, -- null: answered
    attempts   integer     not null default 0
);
create index privacy_question_due on privacy_question (due_at) where due_at is not null;

-- What was answered, and when; not what it said.
create table privacy_answer (
    id          uuid primary key,
    version     bigint      not null,
    request_id  uuid        not null,
    service     text        not null,
    part        integer     not null,
    parts       integer     not null,
    answered_at timestamptz not null
);
create index privacy_answer_request on privacy_answer (request_id);
