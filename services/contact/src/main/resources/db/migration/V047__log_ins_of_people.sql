-- What Keycloak is to be asked for privacy requests: what a person's log-ins hold, or that they are ended.
create table privacy_login (
    request_id uuid primary key references privacy_request (id),
    due_at     timestamptz, -- null: answered
    attempts   integer not null default 0,
    ended      integer not null default 0,
    obstacle   text
);
create index privacy_login_due on privacy_login (due_at) where due_at is not null;

-- Whoever was erased before had a log-in, too.
insert into privacy_login (request_id, due_at)
select id, now() from privacy_request where kind = 'ERASURE' or status = 'OPEN';
insert into erased_subject (subject)
select subject_id from privacy_request where kind = 'ERASURE' on conflict do nothing;
