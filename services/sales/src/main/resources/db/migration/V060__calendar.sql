-- What appointments are about to be: six kinds of activity, and those that administrators define.
create table activity_type (
    id         uuid primary key,
    version    bigint      not null,
    type_key   text        not null unique,
    definition jsonb       not null,
    created_at timestamptz not null
);
create index activity_type_by_key on activity_type (type_key, id);
insert into activity_type (id, version, type_key, definition, created_at) values
    ('01a60000-0000-7000-8000-000000000001', 0, 'MEETING', '{"english": "Meeting", "chinese": "洽谈", "icon": "team", "colour": "#1677ff", "active": true}', now()),
    ('01a60000-0000-7000-8000-000000000002', 0, 'VISIT', '{"english": "Visit", "chinese": "拜访", "icon": "car", "colour": "#52c41a", "active": true}', now()),
    ('01a60000-0000-7000-8000-000000000003', 0, 'CALL', '{"english": "Call", "chinese": "电话", "icon": "phone", "colour": "#faad14", "active": true}', now()),
    ('01a60000-0000-7000-8000-000000000004', 0, 'LETTER', '{"english": "Letter", "chinese": "信函", "icon": "mail", "colour": "#8c8c8c", "active": true}', now()),
    ('01a60000-0000-7000-8000-000000000005', 0, 'EMAIL', '{"english": "E-mail", "chinese": "电子邮件", "icon": "at", "colour": "#13c2c2", "active": true}', now()),
    ('01a60000-0000-7000-8000-000000000006', 0, 'FAX', '{"english": "Fax", "chinese": "传真", "icon": "printer", "colour": "#722ed1", "active": true}', now());

create function tell_of_activity_types() returns trigger language plpgsql as
$$ begin notify activity_type; return null; end $$;
create trigger activity_type_changed after insert or update or delete on activity_type
    for each statement execute function tell_of_activity_types();

-- Appointments keep the time of day at their place; the moments follow from it and are there to be looked for. The last
-- moment of a series without end is null.
create table appointment (
    id             uuid primary key,
    version        bigint      not null,
    owner_id       text        not null,
    team           text,
    type           text        not null,
    title          text        not null,
    local_begin    timestamp   not null,
    local_end      timestamp   not null,
    zone           text        not null,
    all_day        boolean     not null,
    rule           text,
    begins_at      timestamptz not null,
    ends_at        timestamptz,
    status         text        not null,
    details        jsonb       not null,
    place          text,
    latitude       double precision,
    longitude      double precision,
    customer_id    uuid,
    contact_id     uuid,
    lead_id        uuid,
    opportunity_id uuid,
    confidential   boolean     not null,
    blocking       boolean     not null,
    notes          text,
    outcome        text,
    result         text,
    done_at        timestamptz,
    series_id      uuid,
    series_begin   timestamp,
    uid            text        not null,
    custom         jsonb       not null default '{}',
    removed        boolean     not null default false,
    created_at     timestamptz not null,
    changed_at     timestamptz not null
);
create index appointment_people on appointment using gin ((details -> 'people'));
create index appointment_by_begin on appointment (begins_at, id);
create index appointment_of_owner on appointment (owner_id, begins_at, id);
create index appointment_of_team on appointment (team text_pattern_ops, begins_at, id);
create index appointment_by_customer on appointment (customer_id) where customer_id is not null;
create index appointment_by_contact on appointment (contact_id) where contact_id is not null;
create index appointment_of_series on appointment (series_id) where series_id is not null;
create index appointment_by_uid on appointment (uid);

-- When people work, where they are.
create table working_hours (
    person_key text primary key,
    zone       text not null,
    place      text not null,
    day_begin  time not null,
    day_end    time not null
);

-- Addresses under which programs that cannot log in read somebody's calendar; known by a fingerprint only.
create table calendar_feed (
    owner_id   text primary key,
    link_hash  text        not null unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    read_at    timestamptz
);
