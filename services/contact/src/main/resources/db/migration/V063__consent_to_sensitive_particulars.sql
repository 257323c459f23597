-- What people are asked before anything about their health or religion is written down: an explicit consent of its own,
-- kept and announced as if it had been introduced.
with first (code, name_en, name_zh, wording_en, wording_zh) as (values
    ('sensitive-particulars', 'Health and religion', '健康与宗教信息',
        'May we write down what you tell us of your health or religion, so that we can look after you as you need it? It is seen only by those who serve you. You can take your consent back at any time; we then delete it.',
        '您是否单独同意我们记录您告知的健康或宗教信仰信息，以便按您的需要提供服务？仅为您服务的人员可见。您可以随时撤回同意，撤回后我们将予以删除。')),
kept as (
    insert into purpose (id, version, code, name_en, name_zh, wording_en, wording_zh, wording, active, created_at)
    select cast(overlay(overlay(md5('purpose/' || code) placing '3' from 13)
            placing to_hex((('x' || substr(md5('purpose/' || code), 17, 1))::bit(4)::int & 3) | 8) from 17) as uuid),
        0, code, name_en, name_zh, wording_en, wording_zh, 1, true, now()
    from first on conflict do nothing returning *),
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
