-- Whom people are to call: made of what a filter finds, each number once, shared among people.
create table call_list (
    id           uuid primary key,
    version      bigint      not null,
    name         text        not null,
    source       text        not null,
    filter       text,
    script_id    uuid references call_script,
    purpose      text        not null,
    consent      text        not null,
    max_attempts integer     not null,
    pause        integer     not null, -- minutes after nobody answered
    busy_pause   integer     not null,
    hold         integer     not null, -- minutes for which a number is kept for whoever calls it
    shares       jsonb       not null,
    open         boolean     not null,
    owner_id     text,
    team         text,
    created_at   timestamptz not null
);
create index call_list_newest on call_list (created_at, id);
create index call_list_owner on call_list (owner_id);
create index call_list_team on call_list (team text_pattern_ops);

-- Whose name, number and place are looked up where they belong. Without a list: somebody whom one of ours called by themselves.
create table call_target (
    id              uuid primary key,
    list_id         uuid references call_list,
    number          text        not null, -- as reach_phone has it
    lead_id         uuid,
    customer_id     uuid,
    contact_id      uuid,
    zones           text[]      not null,
    state           text        not null,
    left_out        text,
    owner_id        text,
    given           boolean     not null default false, -- whether somebody gave it to them; else they made the list
    team            text,
    attempts        integer     not null default 0,
    next_at         timestamptz not null,
    last_result     text,
    last_effect     text,
    last_at         timestamptz,
    call_back_at    timestamptz,
    call_back_zone  text,
    call_back_asked boolean     not null default false,
    reminded_at     timestamptz,
    added_at        timestamptz not null
);
create unique index call_target_once on call_target (list_id, number) where list_id is not null;
create index call_target_newest on call_target (added_at, id);
create index call_target_next on call_target (owner_id, next_at, id) where state = 'OPEN';
create index call_target_promised_to on call_target (owner_id, next_at, id) where state = 'OPEN' and call_back_at is not null;
create index call_target_of_list on call_target (list_id, state);
create index call_target_team on call_target (team text_pattern_ops, added_at, id);
create index call_target_lead on call_target (lead_id) where lead_id is not null;
create index call_target_customer on call_target (customer_id) where customer_id is not null;
create index call_target_contact on call_target (contact_id) where contact_id is not null;
create index call_target_promised on call_target (call_back_at) where state = 'OPEN' and call_back_at is not null and reminded_at is null;

-- Who is calling which number at the moment: two people never the same one, nobody two.
create table call_hold (
    number     text primary key,
    target_id  uuid        not null,
    call_id    uuid        not null,
    held_by    text        not null unique,
    held_until timestamptz not null
);
create index call_hold_until on call_hold (held_until);
