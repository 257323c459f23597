-- Leads that a seller has and means to convert. :leads is how many. Each statement ends with a line.

insert into seller (id, version, name, team, login, created_at)
select ('019a0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Seller ' || n, '/sales/r0', 'seller-' || n, now()
from generate_series(1, 20) n;

insert into lead (id, version, number, source, status, company, given_name, family_name, email, phone, interest, owner_id,
    team, created_at, touched_at)
select ('019b0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'LD-2026-' || lpad(n::text, 7, '0'),
    (array['WEB_FORM', 'CALL', 'CAMPAIGN', 'IMPORT'])[1 + n % 4], 'ASSIGNED', 'Company ' || n, '雷', '李',
    'lead' || n || '@example.com', '+86 571 ' || lpad(n::text, 8, '0'), 'lenses', 'seller-' || 1 + n % 20, '/sales/r0',
    now() - n * interval '1 second', now()
from generate_series(1, :leads) n;

vacuum analyze;
