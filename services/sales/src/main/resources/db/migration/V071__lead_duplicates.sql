-- Who a lead may be already: people and companies are known by phone, mail and name, however they are written.
create function reach_phone(phone text) returns text language sql immutable as
$$ select case when length(local) >= 7 then local end from (
    select regexp_replace(case when length(digits) >= 12 then regexp_replace(digits, '^86', '') else digits end, '^0+', '')
        as local
    from (select regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^00', '') as digits) d) l $$;

create function reach_mail(mail text) returns text language sql immutable as
$$ select nullif(lower(trim(mail)), '') $$;

create function reach_company(company text) returns text language sql immutable as
$$ select nullif(regexp_replace(regexp_replace(lower(normalize(company, NFKC)),
    '(股份有限公司|有限责任公司|有限公司|集团公司|公司|\m(co\.?,? *ltd|company limited|limited|ltd|gmbh|inc|llc|corp)\M\.?)',
    '', 'g'), '[[:space:][:punct:]·。、]+', '', 'g'), '') $$;

create function reach_person(given_name text, family_name text) returns text language sql immutable as
$$ select nullif(regexp_replace(lower(normalize(coalesce(family_name, '') || coalesce(given_name, ''), NFKC)), '[[:space:]]+', '',
    'g'), '') $$;

create index lead_reach_phone on lead (reach_phone(phone)) where phone is not null;
create index lead_reach_mail on lead (reach_mail(email)) where email is not null;
create index lead_reach_company on lead (reach_company(company)) where company is not null;

-- How customers and contacts are reached: copies of the contact service's, beside those that say who was merged.
create table customer_reach (
    id          uuid primary key,
    sequence    bigint not null,
    name        text,
    phone       text,
    email       text,
    status      text,
    owner_id    text,
    team        text
);
create index customer_reach_phone on customer_reach (reach_phone(phone)) where phone is not null;
create index customer_reach_mail on customer_reach (reach_mail(email)) where email is not null;
create index customer_reach_name on customer_reach (reach_company(name)) where name is not null;

create table contact_reach (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid,
    full_name   text,
    phone       text,
    email       text,
    status      text,
    owner_id    text,
    team        text
);
create index contact_reach_phone on contact_reach (reach_phone(phone)) where phone is not null;
create index contact_reach_mail on contact_reach (reach_mail(email)) where email is not null;

-- A lead that turned out to be another one: what was done about it goes on there, and where it came from is remembered.
alter table lead
    add column joined_into uuid,
    add column also_from jsonb not null default '{"others": []}';

-- That somebody looked at two that are alike and keeps both.
create table lead_link (
    lead_id   uuid        not null references lead on delete cascade,
    kind      text        not null,
    other_id  uuid        not null,
    linked_by text        not null,
    linked_at timestamptz not null,
    primary key (lead_id, other_id)
);
