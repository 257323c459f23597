-- Replica of what people consented to, as contact tells it.
create table consent (
    id         uuid primary key,
    sequence   bigint not null,
    person_id  uuid,
    purpose    text,
    channel    text,
    standing   text,
    since      timestamptz,
    expires_at timestamptz,
    way_out    text
);
create index consent_person on consent (person_id, purpose, channel);

create table mailing (
    id          uuid primary key,
    version     bigint      not null,
    campaign_id uuid        not null references campaign (id),
    purpose     text        not null,
    subject_en  text,
    body_en     text,
    subject_zh  text,
    body_zh     text,
    status      text        not null,
    send_at     timestamptz,
    targets     bigint,
    sent        bigint,
    suppressed  bigint,
    failed      bigint,
    uncertain   bigint,
    owner_id    text,
    team        text,
    drafted_at  timestamptz not null
);
create index mailing_newest on mailing (drafted_at, id);
create index mailing_campaign on mailing (campaign_id, drafted_at, id);
create index mailing_owner on mailing (owner_id, drafted_at, id);
create index mailing_team on mailing (team text_pattern_ops, drafted_at, id);

-- The sending of each mailing: when it is due, who works on it, and how far it is.
create table mailing_job (
    mailing_id  uuid primary key references mailing (id),
    campaign_id uuid   not null,
    due_at      timestamptz,
    holder      uuid,
    held_until  timestamptz,
    targets     bigint not null default 0,
    sent        bigint not null default 0,
    suppressed  bigint not null default 0,
    failed      bigint not null default 0,
    uncertain   bigint not null default 0
) with (fillfactor = 50);
create index mailing_job_due on mailing_job (due_at) where due_at is not null;
create index mailing_job_campaign on mailing_job (campaign_id);

-- To whom a mailing goes. Of an erased person nothing is left but what became of it.
create table mailing_target (
    id           uuid primary key default gen_random_uuid(),
    position     bigint generated always as identity,
    mailing_id   uuid not null references mailing (id),
    contact_id   uuid,
    outcome      text not null,
    reason       text,
    reason_since timestamptz,
    error        text,
    address_key  bytea, -- fingerprint of the address, so that nobody gets two
    decided_at   timestamptz,
    ended_at     timestamptz
);
create unique index mailing_target_contact on mailing_target (contact_id, mailing_id) where contact_id is not null;
create unique index mailing_target_address on mailing_target (mailing_id, address_key) where address_key is not null;
create index mailing_target_position on mailing_target (mailing_id, position, id);
create index mailing_target_waiting on mailing_target (mailing_id, position) where outcome in ('PENDING', 'SENDING');
create index mailing_target_outcome on mailing_target (mailing_id, outcome, position, id);
