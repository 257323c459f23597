-- Leads that nobody has, and those who sell, with room for more than there are leads. :leads is how many. Each statement
-- ends with a line.

insert into seller (id, version, name, team, login, created_at, lead_capacity)
select ('019a0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Seller ' || n,
    '/sales/r' || n % 5 || '/t' || n % 40, 'seller-' || n, now(), 20 + (n * 7) % 100
from generate_series(1, greatest(20, :leads / 50)) n;

insert into lead (id, version, number, source, status, company, given_name, family_name, email, phone, interest, team,
    created_at, touched_at)
select ('019b0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'LD-2026-' || lpad(n::text, 7, '0'),
    (array['WEB_FORM', 'CALL', 'CAMPAIGN', 'IMPORT'])[1 + n % 4], 'NEW', 'Company ' || n, '雷', '李',
    'lead' || n || '@example.com', '+86 571 ' || lpad(n::text, 8, '0'), 'lenses', '/sales/pool',
    now() - n * interval '1 second', now()
from generate_series(1, :leads) n;

insert into assignment_rule (id, version, name, position, filter, target, active, created_at)
select gen_random_uuid(), 0, 'Region ' || n, n,
    (array['source==WEB_FORM', 'source==CALL', 'source==CAMPAIGN', 'source==IMPORT', null])[n + 1],
    jsonb_build_object('owners', '[]'::jsonb, 'team', case when n < 4 then '/sales/r' || n else '/sales' end), true, now()
from generate_series(0, 4) n;

analyze;
