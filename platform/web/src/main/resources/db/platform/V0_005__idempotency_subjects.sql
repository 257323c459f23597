-- An answer may name several records, such as a lead, the customer it became and the person in it. The column subject
-- stays for replicas of the version before; an erasure looks at both.
alter table idempotency add subjects uuid[] not null default '{}';
create index idempotency_subjects on idempotency using gin (subjects);
