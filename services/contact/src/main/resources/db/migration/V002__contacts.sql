-- What two records of the same customer have in common.
alter table customer add name_key text not null default '', add city_key text not null default '',
    add phone_key text, add email_key text;
update customer set
    name_key = lower(replace(normalize(name, nfkc), ' ', '')),
    city_key = lower(replace(normalize(coalesce(city, ''), nfkc), ' ', '')),
    phone_key = nullif(regexp_replace(phone, '[^+0-9]', '', 'g'), ''),
    email_key = lower(email);
create index customer_name_key on customer (name_key, city_key);
create index customer_phone_key on customer (phone_key) where phone_key is not null;
create index customer_email_key on customer (email_key) where email_key is not null;
drop index customer_email;

-- A parent may come in the same batch as its parts.
alter table customer alter constraint customer_parent_id_fkey deferrable initially deferred;

create table contact (
    id          uuid primary key,
    version     bigint      not null,
    customer_id uuid        not null references customer (id),
    given_name  text,
    family_name text,
    full_name   text        not null,
    email       text,
    phone       text,
    job_title   text,
    name_key    text        not null,
    city_key    text        not null,
    phone_key   text,
    email_key   text,
    owner_id    text,
    team        text,
    erased      boolean     not null,
    created_at  timestamptz not null,
    full_name_grams text[] generated always as (bigrams(full_name)) stored
);
create index contact_newest on contact (created_at, id);
create index contact_name on contact (full_name, id);
create index contact_owner on contact (owner_id, created_at, id);
create index contact_team on contact (team text_pattern_ops, created_at, id);
create index contact_customer on contact (customer_id, created_at, id);
create index contact_lower_name on contact (lower(full_name) text_pattern_ops);
create index contact_grams on contact using gin (full_name_grams);
create index contact_phone on contact (phone) where phone is not null;
create index contact_email on contact (email) where email is not null;
