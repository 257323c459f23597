-- Where customers are, when they were born, and what else they and their people are reached or known by.
alter table customer add province text, add district text, add postcode text, add street text, add birthday date,
    add identities jsonb not null default '{"items": []}';
create index customer_district on customer (district, created_at, id) where district is not null;
create index customer_postcode on customer (postcode, created_at, id) where postcode is not null;
create index customer_birthday on customer (birthday, created_at, id) where birthday is not null;
-- Few customers have any, so what waits to be sorted into the index would cost more than it saves.
create index customer_identities on customer using gin (identities jsonb_path_ops) with (fastupdate = off)
    where identities <> '{"items": []}';

alter table contact add birthday date, add identities jsonb not null default '{"items": []}', add phone_key text, add email_key text;
update contact set phone_key = nullif(regexp_replace(phone, '[^+0-9]', '', 'g'), ''), email_key = lower(email)
    where phone is not null or email is not null;
create index contact_phone_key on contact (phone_key) where phone_key is not null;
create index contact_email_key on contact (email_key) where email_key is not null;
create index contact_birthday on contact (birthday, created_at, id) where birthday is not null;
create index contact_identities on contact using gin (identities jsonb_path_ops) with (fastupdate = off)
    where identities <> '{"items": []}';
