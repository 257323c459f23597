-- Who changed what, when, and what it was before. One row a change; values of erased subjects are
-- taken out, the fact that something changed stays.
create table audit_trail (
    id          bigint generated always as identity primary key,
    subject     uuid        not null,
    kind        text        not null,
    version     bigint      not null,
    changed_at  timestamptz not null,
    actor       text        not null,
    actor_name  text        not null,
    traceparent text,
    changes     jsonb       not null
);
create index audit_trail_subject on audit_trail (subject, id);
