-- Calls: who called whom, what was said, and what came of it.
create table phone_call (
    id              uuid primary key,
    version         bigint      not null,
    status          text        not null,
    list_id         uuid,
    target_id       uuid        not null,
    lead_id         uuid,
    customer_id     uuid,
    contact_id      uuid,
    attempt         integer     not null,
    script_id       uuid,
    script_edition  integer,
    result          text,
    effect          text,
    note            text,
    answers         jsonb       not null,
    quotes          jsonb       not null,
    ordered_quote   uuid,
    opportunity_id  uuid,
    call_back_at    timestamptz,
    owner_id        text,
    team            text,
    started_at      timestamptz not null,
    ended_at        timestamptz
);
create index call_newest on phone_call (started_at, id);
create index call_owner on phone_call (owner_id, started_at, id);
create index call_team on phone_call (team text_pattern_ops, started_at, id);
create index call_of_list on phone_call (list_id, started_at) where list_id is not null;
create index call_of_target on phone_call (target_id);
create index call_of_lead on phone_call (lead_id) where lead_id is not null;
create index call_of_customer on phone_call (customer_id) where customer_id is not null;
create index call_of_contact on phone_call (contact_id) where contact_id is not null;
