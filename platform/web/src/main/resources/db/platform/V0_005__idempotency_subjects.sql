-- An answer may name several records, such as a lead, the customer it became and the person in it.
alter table idempotency drop column subject, add subjects uuid[] not null default '{}';
create index idempotency_subjects on idempotency using gin (subjects);
