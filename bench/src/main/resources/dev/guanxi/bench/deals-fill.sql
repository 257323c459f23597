-- Deals of five years, by people of a hierarchy of five levels: one head, four regions, sixteen areas, eighty teams, and
-- all others in the teams. :deals is how many deals, :people how many people. Each statement ends with a line.

insert into customer (id, sequence, kind, name, status, owner_id, team)
select ('019a0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'ORGANISATION',
    (array['杭州', '上海', '北京', '成都', 'Nordic ', 'Atlantic '])[1 + n % 6] || (array['天明', '晨光', '宏图', 'Vision'])[1 + n % 4]
        || n || (array['眼镜有限公司', ' GmbH', '科技', ' Ltd'])[1 + n % 4], 'ACTIVE', null, null
from generate_series(1, greatest(100, :deals / 5)) n;

insert into seller (id, version, name, team, region, login, created_at)
select ('019b0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Seller ' || n,
    case when n = 0 then '/sales'
        when n < 5 then '/sales/r' || n - 1
        when n < 21 then '/sales/r' || (n - 5) / 4 || '/a' || (n - 5) % 4
        else '/sales/r' || (n - 21) % 80 / 20 || '/a' || (n - 21) % 20 / 5 || '/t' || (n - 21) % 5 end,
    (array['East', 'North', 'South', 'West'])[1 + case when n = 0 then 0 when n < 5 then n - 1 when n < 21 then (n - 5) / 4
        else (n - 21) % 80 / 20 end], 'seller-' || n, now() - interval '5 years'
from generate_series(0, :people - 1) n;

insert into reporting_line (id, version, seller_id, manager_id, job_title, gone, created_at)
select gen_random_uuid(), 0, ('019b0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
    case when n = 0 then null else ('019b0000-0000-7000-8000-' || lpad(to_hex(
        case when n < 5 then 0 when n < 21 then 1 + (n - 5) / 4
            when n < 101 then 5 + (n - 21) % 80 / 20 * 4 + (n - 21) % 20 / 5
            else 21 + (n - 21) % 80 end), 12, '0'))::uuid end,
    null, false, now() - interval '5 years'
from generate_series(0, :people - 1) n;

alter table opportunity disable trigger user;

insert into opportunity (id, version, number, name, customer_id, stage, amount, currency, lines, expected_close, owner_id,
    team, lost_reason, opened_at, engaged_at, closed_at, stage_since, probability, next_step, next_step_on, rate_currency,
    rate_house, rate_asked, rate_day, rate_units, rate_worth)
select ('019c0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'OP-' || to_char(opened_at, 'YYYY') || '-'
        || lpad(n::text, 7, '0'), 'Deal ' || n,
    ('019a0000-0000-7000-8000-' || lpad(to_hex(1 + (n * 7919) % greatest(100, :deals / 5)), 12, '0'))::uuid, stage, amount,
    currency, jsonb_build_object('items', '[]'::jsonb), (opened_at + interval '60 days')::date, s.owner_id, s.team,
    case stage when 'LOST' then 'price' end, opened_at, opened_at + interval '5 days',
    case when stage in ('WON', 'LOST') then closed end, case when stage in ('WON', 'LOST') then closed else
        opened_at + interval '6 days' end,
    case when stage not in ('WON', 'LOST') and n % 5 = 0 then 10 + n % 80 end,
    case when stage not in ('WON', 'LOST') and n % 3 = 0 then 'call' end,
    case when stage not in ('WON', 'LOST') and n % 3 = 0 then current_date + n % 30 - 10 end,
    case when foreign_money then currency end, case when foreign_money then 'CNY' end,
    case when foreign_money then opened_at::date end, case when foreign_money then opened_at::date end,
    case when foreign_money then 100 end, case currency when 'EUR' then 780.25 when 'USD' then 718.4 end
from (
    select n, opened_at, opened_at + (20 + n % 80) * interval '1 day' as closed,
        case when opened_at > now() - interval '100 days' and n % 3 < 2 or n % 15 = 0
                then (array['PROSPECTING', 'ENGAGING', 'PROPOSING'])[1 + n % 3]
            when n % 7 < 4 then 'WON' else 'LOST' end as stage,
        round((1000 + 90000 * (((n::bigint * 7907) % 10007) / 10007.0) ^ 3)::numeric, 2) as amount,
        (array['CNY', 'CNY', 'CNY', 'CNY', 'EUR', 'USD'])[1 + n % 6] as currency
    from generate_series(1, :deals) n, lateral (select now() - (:deals - n) * (interval '5 years' / :deals)) o (opened_at)) d
    cross join lateral (select currency <> 'CNY') f (foreign_money)
    join seller s on s.id = ('019b0000-0000-7000-8000-' || lpad(to_hex(
        case when n % 50 = 0 then (n / 50) % 101 else 101 + (n::bigint * 6151) % (:people - 101) end), 12, '0'))::uuid;

alter table opportunity enable trigger user;

do $$ begin perform fill_board_sums(); end $$;

insert into stage_change (opportunity_id, from_stage, to_stage, changed_at, actor)
select id, null, 'PROSPECTING', opened_at, owner_id from opportunity
union all
select id, 'PROSPECTING', 'ENGAGING', opened_at + interval '5 days', owner_id from opportunity where stage <> 'PROSPECTING'
union all
select id, 'ENGAGING', stage, stage_since, owner_id from opportunity where stage not in ('PROSPECTING', 'ENGAGING');

insert into quota (id, version, seller_id, team_wide, metric, amount, currency, period, fiscal_year, owner_id, team, created_at)
select gen_random_uuid(), 0, id, wide, 'REVENUE', 300000, 'CNY', to_char(now(), 'YYYY-"Q"Q'), extract(year from now()), owner_id,
    team, now()
from seller, (values (false), (true)) w (wide) where not wide or length(team) - length(replace(team, '/', '')) < 5;

vacuum analyze;
