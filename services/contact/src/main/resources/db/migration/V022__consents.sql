-- What people may be addressed for, and every wording that they were ever shown.
create table purpose (
    id         uuid primary key,
    version    bigint      not null,
    code       text        not null,
    name_en    text        not null,
    name_zh    text        not null,
    wording_en text        not null,
    wording_zh text        not null,
    wording    integer     not null,
    active     boolean     not null,
    created_at timestamptz not null
);
create unique index purpose_code on purpose (code, id);

create table purpose_wording (
    purpose_id uuid        not null references purpose (id),
    version    integer     not null,
    en         text        not null,
    zh         text        not null,
    issued_at  timestamptz not null,
    primary key (purpose_id, version)
);

-- What holds for one person, purpose and channel. Without a row, nothing does.
create table consent (
    id           uuid primary key,
    version      bigint      not null,
    person_id    uuid        not null,
    person_kind  text        not null,
    purpose      text        not null,
    channel      text        not null,
    standing     text        not null,
    since        timestamptz,
    source       text,
    wording      integer,
    expires_at   timestamptz,
    requested_at timestamptz,
    merged_into  uuid,
    way_out      text        not null
);
create unique index consent_person on consent (person_id, purpose, channel);
create index consent_granted on consent (purpose, channel, since, id)
    where standing = 'GRANTED' and merged_into is null;
create index consent_due on consent (expires_at) where expires_at is not null and standing in ('GRANTED', 'REQUESTED');
create index consent_merged on consent (merged_into) where merged_into is not null;

-- The ledger: all that was ever said, with the proof. Written once; goes only with the person.
create table consent_entry (
    id          bigint generated always as identity primary key,
    consent_id  uuid        not null references consent (id) on delete cascade,
    statement   text        not null,
    said_at     timestamptz not null,
    recorded_at timestamptz not null,
    source      text        not null,
    wording     integer,
    expires_at  timestamptz,
    evidence    text,
    attachment  text,
    ip          text,
    actor       text        not null,
    actor_name  text        not null
);
create index consent_entry_consent on consent_entry (consent_id, id);

create function consent_entry_stays() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        if not exists (select from consent where id = old.consent_id) then
            return old;
        end if;
    end if;
    raise exception 'the consent ledger cannot be edited' using errcode = 'restrict_violation';
end
$$;
create trigger consent_entry_stays before update or delete on consent_entry
    for each row execute function consent_entry_stays();
create trigger consent_entry_is_not_emptied before truncate on consent_entry
    for each statement execute function consent_entry_stays();

-- Mails that ask for a confirmation and wait to be sent.
create table consent_mail (
    consent_id uuid primary key references consent (id) on delete cascade,
    language   text        not null,
    due_at     timestamptz not null,
    attempts   integer     not null
);
create index consent_mail_due on consent_mail (due_at);

-- Signs the links in mails; every installation has its own.
create table consent_key (
    single boolean primary key default true check (single),
    key    bytea not null
);
insert into consent_key (key) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Who may be addressed, with what it takes to address them.
create view addressee as
select c.id, c.person_id, c.person_kind, c.purpose, c.channel, c.since, c.expires_at,
    coalesce(k.full_name, u.name) as name, coalesce(k.email, u.email) as email, coalesce(k.phone, u.phone) as phone
from consent c
left join contact k on k.id = c.person_id
left join customer u on u.id = c.person_id
where c.standing = 'GRANTED' and c.merged_into is null;

-- The purposes that every installation begins with, kept and announced as if they had been introduced.
with first (code, name_en, name_zh, wording_en, wording_zh) as (values
    ('newsletter', 'Newsletter', '电子期刊',
        'May we send you our newsletter by this channel? You can take your consent back at any time.',
        '您是否同意我们通过该渠道向您发送电子期刊？您可以随时撤回同意。'),
    ('offers', 'Offers', '优惠信息',
        'May we tell you about products and offers by this channel? You can take your consent back at any time.',
        '您是否同意我们通过该渠道向您介绍产品和优惠？您可以随时撤回同意。'),
    ('profiling', 'Personal recommendations', '个性化推荐',
        'May we evaluate what you buy and ask for, so that what we send you fits? You can take your consent back at any time.',
        '您是否同意我们分析您的购买和咨询记录，以便向您发送更合适的内容？您可以随时撤回同意。'),
    ('surveys', 'Surveys', '满意度调查',
        'May we ask you by this channel how satisfied you are? You can take your consent back at any time.',
        '您是否同意我们通过该渠道了解您的满意度？您可以随时撤回同意。')),
kept as (
    insert into purpose (id, version, code, name_en, name_zh, wording_en, wording_zh, wording, active, created_at)
    select cast(overlay(overlay(md5('purpose/' || code) placing '3' from 13)
            placing to_hex((('x' || substr(md5('purpose/' || code), 17, 1))::bit(4)::int & 3) | 8) from 17) as uuid),
        0, code, name_en, name_zh, wording_en, wording_zh, 1, true, now()
    from first returning *),
worded as (
    insert into purpose_wording (purpose_id, version, en, zh, issued_at)
    select id, 1, wording_en, wording_zh, created_at from kept)
insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at)
select gen_random_uuid(), 'crm.contact.purpose', id, 'crm.contact.purpose.introduced.v1',
    json_build_object('code', code, 'nameEn', name_en, 'nameZh', name_zh, 'wordingEn', wording_en,
        'wordingZh', wording_zh, 'wording', 1, 'active', true,
        'createdAt', to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text,
    0, created_at
from kept;
