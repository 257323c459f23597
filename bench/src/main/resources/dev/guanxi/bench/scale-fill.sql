-- Fills contact's own tables, after its migrations, with so many customers and three contacts each, as they look after
-- some years of work. :customers is how many, :people how many of ours are in charge of them. What is derived for search
-- and for the comparison of duplicates comes afterwards from the service's own code. Each statement ends with a line.

create temp table known as select :customers::bigint as customers, :people::int as people, now() as at;

-- The same number for the same two, whenever it is asked.
create function pg_temp.dice(bigint, int) returns bigint language sql immutable parallel safe
return hashint8extended($1, $2) & 2147483647;

create temp table surname as
select i - 1 as i, s.zh, s.pinyin, s.en from unnest(
    string_to_array('王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 萧 田 董 袁 潘 于 蒋 蔡', ' '),
    string_to_array('wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang xu han feng deng cao peng zeng xiao tian dong yuan pan yu jiang cai', ' '),
    string_to_array('Smith Miller Schmidt Weber Fischer Garcia Rossi Dubois Nielsen Hansen Novak Kowalski Andersson Silva Santos Tanaka Suzuki Kim Nguyen Tran Patel Singh Khan Ali Brown Wilson Taylor Moore Clark Lewis Walker Hall Young King Wright Scott Green Baker Adams Nelson', ' '))
    with ordinality as s (zh, pinyin, en, i);

create temp table part as
select i - 1 as i, p.zh, p.pinyin, p.en, p.brand from unnest(
    string_to_array('伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 华 文 辉 玲 红 建 国 春 梅 兰 志 海 云 鹏 飞 雪 晨 宇 浩 轩 欣 怡 佳 子 涵 博 瑞 思 雨 嘉 俊 凯 婷 颖 琳 璐 晓 东', ' '),
    string_to_array('wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xiu xia ping gang gui hua wen hui ling hong jian guo chun mei lan zhi hai yun peng fei xue chen yu hao xuan xin yi jia zi han bo rui si yu jia jun kai ting ying lin lu xiao dong', ' '),
    string_to_array('Anna James Maria John Laura Peter Sofia David Emma Paul Clara Mark Julia Thomas Elena Daniel Nina Martin Sarah Lucas Eva Simon Alice Robert Irene Felix Marta Oscar Helen Victor Diana Henry Rosa Frank Lena George Carla Louis Vera Edward Ines Walter Olga Bruno Paula Hugo Tina Ralph Gina Oliver Zoe Adam Ida Karl Ruth Leo Amy Max Joan Erik', ' '),
    string_to_array('华 东 星 海 长 江 金 桥 远 大 新 源 天 成 宏 达 恒 信 瑞 丰 中 联 万 通 同 创 永 盛 嘉 禾 明 德 益 民 康 泰 吉 祥 安 顺 正 方 科 力 先 锋 凌 云 启 航 博 雅 汇 智 卓 越 群 峰 百 川', ' '))
    with ordinality as p (zh, pinyin, en, brand, i);

create temp table syllable as
select i - 1 as i, s.a, s.b from unnest(
    string_to_array('Nor Con Fab Lit Ad Ver Tel Mer Cal Sol Bel Cor Dyn Eur Fin Gal Hel Ino Jup Kal Lum Mar Nov Opt Pro Qua Ros Sil Tri Uni Vol Wes Xen Zen Alp Bor Cyg Del Ens Fal', ' '),
    string_to_array('ther toso rika ware tex mont dex lina gate path nova bridge cast dale ford grid heim ion lux mark nex phar quest rion star tron vale wick yard zon berg cord den fell garde holm land mere port stone', ' '))
    with ordinality as s (a, b, i);

create temp table trade as
select i - 1 as i, t.zh, t.en, t.industry from unnest(
    string_to_array('科技 贸易 物流 医疗 电子 机械 食品 建材 软件 能源 化工 纺织', ' '),
    string_to_array('Technology Trading Logistics Medical Electronics Machinery Foods Building Software Energy Chemicals Textiles', ' '),
    string_to_array('technology retail logistics health electronics machinery food construction software energy chemicals textiles', ' '))
    with ordinality as t (zh, en, industry, i);

create temp table town as select row_number() over () - 1 as i, t.* from (values
    ('CN', '上海市', '上海', '2001', '21', '{浦东新区,徐汇区,静安区}'::text[], '{世纪大道,淮海中路,南京西路}'::text[]),
    ('CN', '北京市', '北京', '1000', '10', '{海淀区,朝阳区,西城区}', '{中关村大街,建国路,金融街}'),
    ('CN', '广东省', '广州', '5100', '20', '{天河区,越秀区,番禺区}', '{天河路,中山五路,迎宾路}'),
    ('CN', '广东省', '深圳', '5180', '755', '{南山区,福田区,罗湖区}', '{深南大道,福华路,人民南路}'),
    ('CN', '浙江省', '杭州', '3100', '571', '{西湖区,滨江区,余杭区}', '{文三路,江南大道,文一西路}'),
    ('CN', '江苏省', '南京', '2100', '25', '{鼓楼区,玄武区,江宁区}', '{中山北路,珠江路,双龙大道}'),
    ('CN', '江苏省', '苏州', '2150', '512', '{姑苏区,吴中区,虎丘区}', '{人民路,宝带东路,狮山路}'),
    ('CN', '四川省', '成都', '6100', '28', '{锦江区,武侯区,高新区}', '{春熙路,人民南路,天府大道}'),
    ('CN', '湖北省', '武汉', '4300', '27', '{江汉区,武昌区,洪山区}', '{解放大道,中南路,珞喻路}'),
    ('CN', '陕西省', '西安', '7100', '29', '{雁塔区,碑林区,未央区}', '{科技路,南关正街,凤城五路}'),
    ('CN', '重庆市', '重庆', '4000', '23', '{渝中区,江北区,南岸区}', '{解放碑步行街,观音桥步行街,南滨路}'),
    ('CN', '天津市', '天津', '3000', '22', '{和平区,河西区,南开区}', '{南京路,友谊路,鞍山西道}'),
    ('CN', '山东省', '青岛', '2660', '532', '{市南区,市北区,崂山区}', '{香港中路,辽宁路,海尔路}'),
    ('CN', '福建省', '厦门', '3610', '592', '{思明区,湖里区,集美区}', '{湖滨南路,枋湖南路,杏林湾路}'),
    ('DE', null, 'Hamburg', '200', '40', '{Altona,Eimsbüttel,Wandsbek}', '{Große Bergstraße,Osterstraße,Schloßstraße}'),
    ('DE', 'Bayern', 'München', '803', '89', '{Schwabing,Sendling,Pasing}', '{Leopoldstraße,Lindwurmstraße,Landsberger Straße}'),
    ('GB', 'England', 'London', 'EC1', '20', '{Camden,Islington,Hackney}', '{High Street,Upper Street,Mare Street}'),
    ('US', 'California', 'San Francisco', '941', '415', '{Mission,Sunset,Marina}', '{Market Street,Irving Street,Chestnut Street}'),
    ('SG', null, 'Singapore', '018', '6', '{Orchard,Bedok,Jurong}', '{Orchard Road,Bedok North Road,Jurong East Street}'),
    ('FR', 'Île-de-France', 'Paris', '750', '1', '{Marais,Bastille,Passy}', '{Rue de Rivoli,Rue de Charonne,Rue de Passy}'))
    as t (country, province, city, postcode, area, districts, streets);

-- A hierarchy of five levels with 256 teams at its foot; the first people fill the first team of each third level.
create temp table colleague_of_ours as
select i, 'rep-' || i as id, format('/sales/%s/%s/branch-%s/team-%s',
    (array['east', 'west', 'north', 'south'])[1 + i % 4], (array['first', 'second', 'third', 'fourth'])[1 + i / 4 % 4],
    1 + i / 16 % 4, 1 + i / 64 % 4) as team
from known, generate_series(0, people - 1) i;

-- One in a hundred belongs to nobody, one in a thousand is removed, one in five hundred was merged into the one before.
create temp table cu as
select n, uuidv7(k.at - interval '1000 days' * ((k.customers - n + 0.5) / k.customers) - now()) as id,
    date_trunc('milliseconds', k.at - interval '1000 days' * ((k.customers - n + 0.5) / k.customers)) as created_at,
    pg_temp.dice(n, 1) % 10 < 4 as person, pg_temp.dice(n, 2) % 10 < 7 as chinese,
    case when n % 1000 = 7 then 'REMOVED' when n % 500 = 3 then 'MERGED' else 'ACTIVE' end as status,
    p.id as owner_id, p.team, k.at
from known k cross join generate_series(1, customers) n
left join colleague_of_ours p on p.i = case when n % 100 = 99 then -1 else pg_temp.dice(n, 3) % k.people end;

create unique index on cu (n);
analyze cu;

insert into customer (id, version, kind, name, parent_id, industry, website, phone, email, city, country, owner_id, team,
    status, value_class, merged_into, created_at, name_key, city_key, phone_key, email_key, province, district, postcode,
    street, birthday, identities, custom)
select id, 0, case when person then 'PERSON' else 'ORGANISATION' end, name, parent_id, industry, website, phone, email,
    city, country, owner_id, team, status, value_class, merged_into, created_at,
    lower(translate(name, ' .', '')), coalesce(lower(translate(city, ' ', '')), ''), replace(phone, ' ', ''), email,
    province, district, postcode, street, birthday, identities, custom
from (
    select c.id, c.person, c.owner_id, c.team, c.status, c.created_at, t.country, t.province, t.city,
        t.districts[1 + place] as district, t.streets[1 + place] || case when t.country = 'CN'
            then (1 + pg_temp.dice(c.n, 11) % 2000) || '号' else ' ' || (1 + pg_temp.dice(c.n, 11) % 300) end as street,
        t.postcode || case t.country when 'CN' then lpad((pg_temp.dice(c.n, 12) % 60)::text, 2, '0')
            when 'GB' then 'A ' || pg_temp.dice(c.n, 12) % 9 || 'BC' when 'SG' then lpad((pg_temp.dice(c.n, 12) % 900)::text, 3, '0')
            else lpad((pg_temp.dice(c.n, 12) % 60)::text, 2, '0') end as postcode,
        case when c.person then
            case when c.chinese then s.zh || a.zh || case when c.n % 4 = 0 then '' else b.zh end
                else a.en || ' ' || s.en end
            else case when c.chinese then t.city || x.brand || y.brand || case when c.n % 3 = 0 then z.brand else '' end
                || f.zh || '有限公司'
                else initcap(l.a || m.b) || ' ' || o.a || l.b || ' ' || f.en
                    || (array[' GmbH', ' Ltd.', ' Inc.', ' S.A.'])[1 + c.n % 4] end end as name,
        case when not c.person and c.n % 30 = 5 then parent.id end as parent_id,
        case when c.person then null else f.industry end as industry,
        case when not c.person and c.n % 3 > 0 then 'https://www.kh' || c.n || '.example.com' end as website,
        case when c.n % 20 = 0 then null when c.person or t.country <> 'CN' then '+86 13' || pg_temp.dice(c.n, 13) % 10
            || ' ' || lpad((c.n * 7919 % 10000)::text, 4, '0') || ' ' || lpad((pg_temp.dice(c.n, 14) % 10000)::text, 4, '0')
            else '+86 ' || t.area || ' 5' || lpad((c.n * 7919 % 10000000)::text, 7, '0') end as phone,
        case when c.n % 10 = 1 then null when c.person then
            case when c.chinese then s.pinyin || '.' || a.pinyin else lower(a.en || '.' || s.en) end || c.n || '@post'
                || c.n % 50 || '.example'
            else 'info@kh' || c.n || '.example.com' end as email,
        case when pg_temp.dice(c.n, 15) % 10 = 0 then 'A' when pg_temp.dice(c.n, 15) % 10 < 4 then 'B'
            when pg_temp.dice(c.n, 15) % 10 < 7 then 'C' end as value_class,
        case when c.status = 'MERGED' then before.id end as merged_into,
        case when c.person and c.n % 5 > 1 then date '1950-01-01' + (pg_temp.dice(c.n, 16) % 20000)::int end as birthday,
        case when not c.person and c.n % 20 = 3 then format(
            '{"items": [{"kind": "TAX_NUMBER", "normal": "9131%1$sma1", "value": "9131%1$sMA1", "label": null}]}',
            lpad(c.n::text, 11, '0')) when c.person and c.n % 20 = 4 then format(
            '{"items": [{"kind": "LOYALTY_CARD", "normal": "vip%1$s", "value": "VIP-%1$s", "label": null}]}', c.n)
            else '{"items": []}' end::jsonb as identities,
        case when c.n % 2 = 0 then jsonb_build_object('rating', 1 + pg_temp.dice(c.n, 26) % 5) else '{}' end as custom
    from (select *, (pg_temp.dice(n, 10) % 3)::int as place from cu) c
    join town t on t.i = case when c.chinese then pg_temp.dice(c.n, 4) % 14 else 14 + pg_temp.dice(c.n, 4) % 6 end
    join surname s on s.i = least(pg_temp.dice(c.n, 5) % 40, pg_temp.dice(c.n, 25) % 40)
    join part a on a.i = pg_temp.dice(c.n, 6) % 60
    join part b on b.i = pg_temp.dice(c.n, 7) % 60
    join part x on x.i = pg_temp.dice(c.n, 8) % 60
    join part y on y.i = pg_temp.dice(c.n, 9) % 60
    join part z on z.i = pg_temp.dice(c.n, 17) % 60
    join syllable l on l.i = pg_temp.dice(c.n, 18) % 40
    join syllable m on m.i = pg_temp.dice(c.n, 19) % 40
    join syllable o on o.i = pg_temp.dice(c.n, 20) % 40
    join trade f on f.i = pg_temp.dice(c.n, 21) % 12
    left join cu parent on parent.n = c.n - 5 and not parent.person and parent.status = 'ACTIVE'
    left join cu before on before.n = c.n - 1) every
order by created_at, id;

create temp table co as
select c.n * 3 + k as n, c.n as customer, k, c.id as customer_id, c.owner_id, c.team, c.status, c.at,
    uuidv7(least(c.created_at + interval '40 seconds' * k, c.at) - now()) as id,
    least(c.created_at + interval '40 seconds' * k, c.at) as created_at, pg_temp.dice(c.n * 3 + k, 2) % 10 < 7 as chinese
from cu c cross join generate_series(0, 2) k
where c.status <> 'MERGED';

create index on co (customer);
analyze co;

insert into contact (id, version, customer_id, given_name, family_name, full_name, email, phone, job_title, owner_id,
    team, erased, created_at, birthday, phone_key, email_key, removed)
select id, 0, customer_id, given_name, family_name,
    case when chinese then family_name || given_name else given_name || ' ' || family_name end,
    email, phone, job_title, owner_id, team, false, created_at, birthday, replace(phone, ' ', ''), email, status = 'REMOVED'
from (
    select c.*, case when c.chinese then a.zh || case when c.n % 4 = 0 then '' else b.zh end else a.en end as given_name,
        case when c.chinese then s.zh else s.en end as family_name,
        case when pg_temp.dice(c.n, 10) % 10 < 7 then
            case when c.chinese then s.pinyin || '.' || a.pinyin else lower(a.en || '.' || s.en) end || c.n
                || '@kh' || c.customer || '.example.com' end as email,
        case when pg_temp.dice(c.n, 11) % 10 < 8 then '+86 13' || pg_temp.dice(c.n, 13) % 10 || ' '
            || lpad((c.n * 6101 % 10000)::text, 4, '0') || ' ' || lpad((pg_temp.dice(c.n, 14) % 10000)::text, 4, '0')
            end as phone,
        (array['采购经理', '总经理', '工程师', '财务总监', '销售主管', '行政助理', 'Head of purchasing', 'Engineer'])
            [1 + pg_temp.dice(c.n, 15) % 8] as job_title,
        case when c.n % 3 = 0 then date '1955-01-01' + (pg_temp.dice(c.n, 16) % 18000)::int end as birthday
    from co c
    join surname s on s.i = least(pg_temp.dice(c.n, 5) % 40, pg_temp.dice(c.n, 25) % 40)
    join part a on a.i = pg_temp.dice(c.n, 6) % 60
    join part b on b.i = pg_temp.dice(c.n, 7) % 60) every
order by created_at, id;

insert into recycle_bin (id, record_kind, title, owner_id, team, together_with, removed_at, removed_by, removed_by_name, reason)
select id, 'customers', name, owner_id, team, null::uuid, now() - interval '5 days' * random(), 'admin', 'Admin', null
from customer where status = 'REMOVED'
union all
select id, 'contacts', full_name, owner_id, team, customer_id, now() - interval '5 days' * random(), 'admin', 'Admin', null
from contact where removed;

insert into record_merge (id, version, kind, survivor_id, absorbed, owner_id, team, merged_by, merged_by_name, merged_at)
select uuidv7(m.created_at - now()), 0, 'CUSTOMER', s.id, jsonb_build_object('ids', jsonb_build_array(m.id)), s.owner_id,
    s.team, 'admin', 'Admin', m.created_at
from customer m join customer s on s.id = m.merged_into where m.status = 'MERGED';

insert into merge_part (merge_id, record_id)
select id, survivor_id from record_merge union all select id, (absorbed -> 'ids' ->> 0)::uuid from record_merge;

-- What happened. One customer in two thousand has a long history.
insert into timeline_entry (id, record_id, sequence, customer_id, origin_id, occurred_at, kind, source, aspects, number,
    detail, subject, course, result, amount, currency, forgotten)
select uuidv7(e.occurred_at - now()), gen_random_uuid(), e.i % 5, c.id, c.id, e.occurred_at, k.kind, k.source, k.aspects,
    k.prefix || e.i, null, k.subject, null, k.result,
    case when k.source in ('e-commerce', 'sales') then 100 + pg_temp.dice(e.i, 31) % 90000 end,
    case when k.source in ('e-commerce', 'sales') then 'CNY' end, false
from cu c cross join lateral (
    select c.n * 1000 + j as i, c.at - interval '1 day' * (pg_temp.dice(c.n * 1000 + j, 30) % 900) as occurred_at
    from generate_series(1, case when c.n % 2000 = 0 then 400 when c.n % 3 = 0 then 4 else 0 end) j) e
join (values
    (0, 'VISIT', 'contact', '{CONTACT,COMMUNICATION}'::text[], null, '拜访客户', '客户满意'),
    (1, 'CALL', 'contact', '{CONTACT}', null, 'Call about the offer', 'wants to think it over'),
    (2, 'EMAIL', 'contact', '{LIAISON}', null, '发送产品资料', null),
    (3, 'SURVEY', 'contact', '{FEEDBACK,MEASUREMENT}', null, '满意度调查', '9'),
    (4, 'OPPORTUNITY_OPENED', 'sales', '{NEED_MINING}', 'OP-', 'New machines', null),
    (5, 'OPPORTUNITY_WON', 'sales', '{COOPERATION}', 'OP-', '年度采购', null),
    (6, 'ORDER_PLACED', 'e-commerce', '{COOPERATION}', 'SO-', null, null),
    (7, 'ORDER_DELIVERED', 'e-commerce', '{COOPERATION}', 'SO-', null, null),
    (8, 'CASE_OPENED', 'service', '{FEEDBACK}', 'CS-', '设备故障', null),
    (9, 'CASE_RESOLVED', 'service', '{ADJUSTMENT}', 'CS-', '设备故障', '已更换零件'))
    as k (i, kind, source, aspects, prefix, subject, result) on k.i = pg_temp.dice(e.i, 32) % 10
where c.status = 'ACTIVE'
order by e.occurred_at;

insert into aspect_served (customer_id, aspect, last_at)
select customer_id, aspect, max(occurred_at) from timeline_entry, unnest(aspects) as aspect group by customer_id, aspect;

insert into interaction (id, version, customer_id, kind, direction, participants, started_at, minutes, subject, course,
    result, served, amount, currency, hours, logged_by, owner_id, team, created_at)
select uuidv7(e.started_at - now()), 0, c.id, k.kind, (array['INBOUND', 'OUTBOUND', 'MUTUAL'])[1 + e.i % 3],
    jsonb_build_object('contacts', jsonb_build_array(p.id)), e.started_at, 5 + pg_temp.dice(e.i, 41) % 115, k.subject, null,
    k.result, jsonb_build_object('aspects', to_jsonb(k.aspects)), case when e.i % 7 = 0 then 200 end,
    case when e.i % 7 = 0 then 'CNY' end, null, coalesce(c.owner_id, 'rep-0'), c.owner_id, c.team, e.started_at
from cu c cross join lateral (
    select c.n * 100 + j as i, c.at - interval '1 hour' * (pg_temp.dice(c.n * 100 + j, 40) % 21600) as started_at
    from generate_series(1, case when c.n % 100 = 0 then 20 when c.n % 5 = 0 then 1 else 0 end) j) e
join co p on p.customer = c.n and p.k = e.i % 3
join (values
    (0, 'VISIT', '{CONTACT,COMMUNICATION}'::text[], '拜访客户', '客户满意'), (1, 'CALL', '{CONTACT}', 'Call about the offer', null),
    (2, 'MEETING', '{CONTACT,COMMUNICATION}', '项目洽谈', '继续跟进'), (3, 'EMAIL', '{LIAISON}', 'Price list sent', null),
    (4, 'NOTE', '{}', '备注', null)) as k (i, kind, aspects, subject, result) on k.i = pg_temp.dice(e.i, 42) % 5
where c.status = 'ACTIVE'
order by e.started_at;

insert into guest_visit (id, sequence, customer_id, contact_ids, kind, started_at)
select id, 0, customer_id, array(select (jsonb_array_elements_text(participants -> 'contacts'))::uuid), kind, started_at
from interaction;

insert into task (id, version, customer_id, kind, subject_english, subject_chinese, reason, due_on, standing, result,
    closed_at, closed_by, raised_by, owner_id, team, created_at, reminded_for)
select uuidv7(t.created_at - now()), 0, c.id, (array['SATISFACTION_CALL', 'ADVICE', 'CONTACT', 'OTHER'])[1 + c.n % 4],
    'Get in touch again', '再次联系客户', null, t.due_on, t.standing, null, case when t.standing = 'DONE' then c.at end,
    case when t.standing = 'DONE' then c.owner_id end, coalesce(c.owner_id, 'rep-0'), c.owner_id, c.team, t.created_at,
    case when t.due_on <= current_date then t.due_on end
from cu c cross join lateral (
    select c.at - interval '1 hour' * (pg_temp.dice(c.n, 50) % 9000) as created_at,
        current_date + 60 - (pg_temp.dice(c.n, 51) % 400)::int as due_on,
        case when pg_temp.dice(c.n, 52) % 10 < 4 then 'OPEN' else 'DONE' end as standing) t
where c.n % 4 < 2 and c.status = 'ACTIVE'
order by t.created_at;

create temp table consented as
select gen_random_uuid() as id, c.id as person_id, g.purpose, g.channel, c.created_at,
    case when pg_temp.dice(c.n, g.i) % 10 < 8 then 'GRANTED' else 'WITHDRAWN' end as standing, c.owner_id
from co c join (values (60, 'newsletter', 'EMAIL'), (61, 'offers', 'SMS')) as g (i, purpose, channel) on true
where c.k = 0 and pg_temp.dice(c.n, g.i + 10) % 10 < 6 and c.status = 'ACTIVE';

insert into consent (id, version, person_id, person_kind, purpose, channel, standing, since, source, wording, expires_at,
    requested_at, way_out)
select id, 0, person_id, 'CONTACT', purpose, channel, standing, created_at, 'WEB_FORM', 1,
    case when pg_temp.dice(hashtextextended(id::text, 0), 1) % 5 = 0 then now() + interval '1 year' end, null,
    'w' || replace(id::text, '-', '')
from consented;

insert into consent_entry (consent_id, statement, said_at, recorded_at, source, wording, actor, actor_name)
select id, standing, created_at, created_at, 'WEB_FORM', 1, coalesce(owner_id, 'rep-0'), 'Colleague' from consented;

insert into expectation (id, version, customer_id, topic, unit, better, expected, standing, promised, delivered,
    delivered_at, promise_gap, expectation_gap, missed, owner_id, team, created_at)
select uuidv7(c.created_at - now()), 0, c.id, t.topic, t.unit, 'LESS', 10, s.standing,
    case when s.standing <> 'RAISED' then 12 end, d.came, case when d.came is not null then c.created_at + interval '9 days' end,
    12 - d.came, 10 - d.came, coalesce(d.came > 12, false), c.owner_id, c.team, c.created_at
from cu c
join (values (0, 'delivery time', 'days'), (1, 'response time', 'hours'), (2, '交货期', '天'), (3, '投诉处理时间', '小时'))
    as t (i, topic, unit) on t.i = pg_temp.dice(c.n, 70) % 4
join (values (0, 'RAISED'), (1, 'PROMISED'), (2, 'AGREED'), (3, 'DELIVERED'), (4, 'DELIVERED'))
    as s (i, standing) on s.i = pg_temp.dice(c.n, 71) % 5
cross join lateral (select case when s.standing = 'DELIVERED' then 6 + pg_temp.dice(c.n, 72) % 9 end as came) d
where c.n % 8 = 0 and c.status = 'ACTIVE';

insert into level_rule (id, version, name, kind, industry, value_class, level, retired, created_at) values
    ('019d0000-0000-7000-8000-000000000001', 0, 'Best customers', null, null, 'A', 'ACCOUNTABLE', false, now()),
    ('019d0000-0000-7000-8000-000000000002', 0, '制造业客户', 'ORGANISATION', 'machinery', null, 'REACTIVE', false, now());

insert into level_choice (id, version, customer_id, product_line, level, reason, standing, owner_id, team, chosen_at)
select uuidv7(created_at - now()), 0, id, '', (array['PROACTIVE', 'PARTNERSHIP'])[1 + n / 50 % 2], 'agreed at the review', 'CURRENT',
    owner_id, team, created_at
from cu where n % 50 = 0 and status = 'ACTIVE';

insert into customer_level (id, customer_id, product_line, level, ground, source_id, owner_id, team)
select gen_random_uuid(), c.id, '', coalesce(x.level, r.level), case when x.id is null then 'SEGMENT' else 'CUSTOMER' end,
    coalesce(x.id, r.id), c.owner_id, c.team
from customer c left join level_choice x on x.customer_id = c.id
left join lateral (
    select r.id, r.level from level_rule r where (r.kind is null or r.kind = c.kind)
        and (r.industry is null or r.industry = c.industry) and (r.value_class is null or r.value_class = c.value_class)
    order by num_nonnulls(r.kind, r.industry, r.value_class) desc, r.id desc limit 1) r on true
where c.status in ('ACTIVE', 'REMOVED') and (x.id is not null or r.id is not null);

insert into joint_plan (id, version, customer_id, objectives, valid_from, valid_until, review_months, standing, owner_id, team, created_at)
select uuidv7(created_at - now()), 0, id, '{"ours": ["double the turnover"], "theirs": ["deliver within a week"]}', current_date - 100,
    current_date + 260, 3, 'AGREED', owner_id, team, created_at
from cu where n % 200 = 50 and status = 'ACTIVE';

insert into partnership (id, planned_until, owner_id, team)
select c.id, coalesce(p.valid_until, '-infinity'), c.owner_id, c.team
from cu c left join joint_plan p on p.customer_id = c.id where c.n % 100 = 50 and c.status = 'ACTIVE';

insert into target_definition (id, version, family_id, number, english, chinese, keeper, review_on, criteria, standing, published_at, created_at)
values ('019d0000-0000-7000-8000-000000000010', 0, '019d0000-0000-7000-8000-000000000010', 1, 'Industrial customers', '工业客户', 'admin',
    current_date + 90, '{"items": [
    {"trait": "KIND", "comparison": "ONE_OF", "values": ["ORGANISATION"], "weight": 50, "required": true},
    {"trait": "COUNTRY", "comparison": "ONE_OF", "values": ["CN"], "weight": 30, "required": false},
    {"trait": "EMAIL", "comparison": "KNOWN", "values": [], "weight": 20, "required": false}]}', 'PUBLISHED', now(), now());

insert into fit (id, version, prospect_id, prospect_kind, family_id, definition_id, number, score, off_target, met, owner_id, team)
select gen_random_uuid(), 0, id, 'CUSTOMER', '019d0000-0000-7000-8000-000000000010', '019d0000-0000-7000-8000-000000000010', 1,
    case when kind = 'ORGANISATION' then 50 else 0 end + case when country = 'CN' then 30 else 0 end
        + case when email is not null then 20 else 0 end, kind = 'PERSON',
    concat(case when kind = 'ORGANISATION' then 1 else 0 end, case when country = 'CN' then 1 else 0 end, case when email is not null then 1 else 0 end),
    owner_id, team
from customer where status in ('ACTIVE', 'REMOVED');

insert into department (id, version, customer_id, name, owner_id, team, created_at)
select uuidv7(created_at - now()), 0, id, (array['采购部', '技术部'])[d], owner_id, team, created_at
from cu cross join generate_series(1, 2) d where n % 10 = 0 and status = 'ACTIVE';

insert into position (id, version, contact_id, taken_by, customer_id, department_id, job_title, roles, since, owner_id, team, created_at)
select uuidv7(c.created_at - now()), 0, c.id, c.id, c.customer_id, d.id, '采购经理',
    '{"roles": [{"role": "DECIDER", "since": "2024-01-01", "until": null}]}', date '2024-01-01', c.owner_id, c.team, c.created_at
from co c join department d on d.customer_id = c.customer_id and d.name = (array['采购部', '技术部', '技术部'])[1 + c.k];

insert into need (id, version, english, chinese, found_by, retired, created_at)
select ('019d0000-0000-7000-8000-0000000001' || lpad(i::text, 2, '0'))::uuid, 0, 'Need ' || i, '需求' || i, 'RESEARCH', false, now()
from generate_series(10, 21) i;

insert into product (id, sequence, sku, name, series, active)
select ('019d0000-0000-7000-8000-0000000002' || i)::uuid, 0, 'SKU-' || i, 'Machine ' || i, 'M', true from generate_series(10, 39) i;

insert into fulfilment (id, version, product_id, need_id, percent, stated_by, stated_at)
select gen_random_uuid(), 0, p.id, n.id, 10 + pg_temp.dice(p.row * 100 + n.row, 80) % 90, 'admin', now()
from (select id, row_number() over (order by id) as row from product) p
join (select id, row_number() over (order by id) as row from need) n on (p.row + n.row) % 3 = 0;

insert into customer_value (id, sequence, revenue, other_revenue, orders, first_order_at, last_order_at, monetary, value_class, computed_at)
select c.id, 0, jsonb_build_object('amount', (1000 + pg_temp.dice(c.n, 81) % 90000)::text, 'currency', 'CNY'), '[]'::jsonb,
    3, c.created_at, c.at, jsonb_build_object('amount', '300.00', 'currency', 'CNY'), u.value_class, c.at
from cu c join customer u on u.id = c.id where c.n % 3 = 0;

insert into customer_need (id, version, customer_id, need_id, importance, source, noted_by, met, revenue, owner_id, team, created_at)
select uuidv7(c.created_at - now()), 0, c.id,
    ('019d0000-0000-7000-8000-0000000001' || 10 + (pg_temp.dice(c.n, 82) + i) % 12)::uuid, 1 + pg_temp.dice(c.n, 83) % 5,
    'CONVERSATION', coalesce(c.owner_id, 'rep-0'), pg_temp.dice(c.n, 84 + i) % 4 = 0, (v.revenue ->> 'amount')::numeric,
    c.owner_id, c.team, c.created_at
from cu c cross join generate_series(0, 1) i left join customer_value v on v.id = c.id
where c.n % 5 = 1 and c.status = 'ACTIVE';

insert into need_demand (need_id, customers, weight, revenue)
select need_id, count(*), sum(importance), coalesce(sum(revenue), 0) from customer_need where not met and not away group by need_id;

insert into purchase (id, sequence, customer_id, number, status, total, refunded, placed_at, paid_at, delivered_at)
select uuidv7(o.placed_at - now()), 3, c.id, 'SO-' || o.i, 'DELIVERED',
    jsonb_build_object('amount', (100 + pg_temp.dice(o.i, 91) % 9000) || '.00', 'currency', 'CNY'), null, o.placed_at,
    o.placed_at, o.placed_at
from cu c cross join lateral (
    select c.n * 100 + j as i, c.at - interval '1 hour' * (pg_temp.dice(c.n * 100 + j, 90) % 20000) as placed_at
    from generate_series(1, case when c.n % 2000 = 0 then 60 when c.n % 3 = 0 then 1 else 0 end) j) o
where c.status = 'ACTIVE'
order by o.placed_at;

insert into guest_order (id, sequence, customer_id, placed_at) select id, sequence, customer_id, placed_at from purchase;

insert into customer_deal (id, sequence, customer_id, stage, amount)
select gen_random_uuid(), 2, id, (array['WON', 'LOST'])[1 + n / 10 % 2], jsonb_build_object('amount', '5000.00', 'currency', 'CNY')
from cu where n % 10 = 2;

insert into preference (id, version, customer_id, contact_id, topic, value, how_known, observed_on, confirmed_on, confidence,
    noted_by, standing, owner_id, team, created_at)
select uuidv7(c.created_at - now()), 0, c.customer_id, c.id, t.topic, t.value, 'TOLD', c.created_at::date, c.created_at::date, 80,
    coalesce(c.owner_id, 'rep-0'), 'CURRENT', c.owner_id, c.team, c.created_at
from co c join (values ('drink', '绿茶'), ('best-time', 'in the morning')) as t (topic, value) on true
where c.k = 0 and c.customer % 4 = 0 and c.status = 'ACTIVE';

insert into attachment (id, customer_id, name, media_type, size, sha256, scan, uploaded_by, uploaded_at, complete)
select uuidv7(created_at - now()), id, '合同-' || n || '.pdf', 'application/pdf', 4, encode(sha256(n::text::bytea), 'hex'),
    'NOT_SCANNED', coalesce(owner_id, 'rep-0'), created_at, true
from cu where n % 20 = 5 and status = 'ACTIVE';

insert into attachment (id, contact_id, name, media_type, size, sha256, scan, uploaded_by, uploaded_at, complete)
select uuidv7(created_at - now()), id, '名片-' || n || '.png', 'image/png', 4, encode(sha256(n::text::bytea), 'hex'),
    'NOT_SCANNED', coalesce(owner_id, 'rep-0'), created_at, true
from co where n % 60 = 5 and status = 'ACTIVE';

insert into attachment (id, interaction_id, name, media_type, size, sha256, scan, uploaded_by, uploaded_at, complete)
select uuidv7(started_at - now()), id, '会议纪要.pdf', 'application/pdf', 4, encode(sha256(id::text::bytea), 'hex'),
    'NOT_SCANNED', logged_by, started_at, true
from interaction where kind = 'MEETING' and amount is not null;

insert into attachment_piece (attachment_id, number, content) select id, 0, '\x25504446' from attachment;

-- Of neighbours in the same hands, so that somebody sees both.
insert into duplicate_pair (id, version, kind, one, other, bits, score, verdict, status, one_owner, one_team, other_owner, other_team, found_at)
select uuidv7(created_at - now()), 0, 'CUSTOMER', least(id, other), greatest(id, other), 2 + pg_temp.dice(n, 95) % 9000 / 1000.0, .9,
    'POSSIBLE', 'OPEN', owner_id, team, owner_id, team, created_at
from (select c.*, lag(id) over (partition by owner_id order by n) as other from cu c
    where owner_id is not null and status = 'ACTIVE' and pg_temp.dice(n, 96) % 25 = 0) near
where other is not null;

insert into notification (id, recipient, kind, importance, service, record_kind, record_id, customer_id, text_en, text_zh,
    dedupe, occurred_at, created_at, read_at)
select uuidv7(t.at - now()), who, 'task-due', 'NORMAL', 'contact', 'tasks', gen_random_uuid(), c.id, 'A task is due', '任务到期',
    'task-' || who || '-' || j, t.at, t.at, case when j % 3 > 0 then t.at end
from (select id as who from colleague_of_ours union all values ('manager'), ('everything')) w
cross join generate_series(1, 60) j
cross join lateral (select now() - interval '3 hours' * j as at) t
join cu c on c.n = 1 + pg_temp.dice(hashtextextended(who, j), 97) % (select customers from known);

insert into origin_statement (id, record_id, field, source, normal, value, said_at, told_by, heard_at)
select gen_random_uuid(), id, f.field, f.source, coalesce(f.value, ''), f.value, created_at, 'e-commerce', created_at
from customer cross join lateral (values ('PHONE', 'ORDER', phone_key), ('EMAIL', 'WEB_FORM', email_key)) as f (field, source, value)
where f.value is not null and status = 'ACTIVE' and hashtextextended(id::text, 0) % 5 = 0;

-- What an administrator defined: a field of customers, and a kind of record of which every fifth customer has one. The
-- service makes the indexes of the fields when it starts.
insert into object_kind (id, version, kind_key, definition, created_at)
values ('019d0000-0000-7000-8000-000000000400', 0, 'vehicles', '{"singular": {"english": "Vehicle", "chinese": "车辆"},
    "plural": {"english": "Vehicles", "chinese": "车辆"}}', now());

insert into custom_field (id, version, record_kind, field_key, definition, created_at) values
    ('019d0000-0000-7000-8000-000000000401', 0, 'customers', 'rating', '{"type": "NUMBER", "filterable": true,
        "label": {"english": "Rating", "chinese": "评分"}}', now()),
    ('019d0000-0000-7000-8000-000000000402', 0, 'vehicles', 'seats', '{"type": "NUMBER", "filterable": true,
        "label": {"english": "Seats", "chinese": "座位数"}}', now()),
    ('019d0000-0000-7000-8000-000000000403', 0, 'vehicles', 'keeper', '{"type": "REFERENCE", "refersTo": "customers", "filterable": true,
        "label": {"english": "Keeper", "chinese": "车主"}}', now());

insert into object_record (id, version, kind, name, owner_id, team, custom, created_at)
select uuidv7(created_at - now()), 0, 'vehicles', 'Vehicle ' || n, owner_id, team,
    jsonb_build_object('seats', 2 + pg_temp.dice(n, 98) % 8, 'keeper', id), created_at
from cu where n % 5 = 2 and status = 'ACTIVE';

-- Histories of one in ten.
insert into audit_trail (subject, kind, version, changed_at, actor, actor_name, changes)
select c.id, 'Customer', v, c.created_at + interval '1 day' * v, coalesce(c.owner_id, 'rep-0'), 'Colleague',
    case v when 0 then '[{"field": "name", "after": "first name"}, {"field": "status", "after": "ACTIVE"}]'
        else '[{"field": "industry", "before": "retail", "after": "technology"}]' end::jsonb
from cu c cross join generate_series(0, 1) v where c.n % 10 = 0 and c.status = 'ACTIVE'
order by c.n, v;

insert into audit_trail (subject, kind, version, changed_at, actor, actor_name, changes)
select id, 'Contact', 0, created_at, coalesce(owner_id, 'rep-0'), 'Colleague', '[{"field": "fullName", "after": "first name"}]'
from co where customer % 10 = 0 and status = 'ACTIVE' order by n;

insert into asked_field (field, day, times) select f, current_date - d, 5 from unnest(array['city', 'industry']) f, generate_series(0, 60) d;

insert into privacy_request (id, version, kind, subject_kind, subject_id, subjects, status, requested_at)
select gen_random_uuid(), 0, 'ACCESS', 'CONTACT', id, id::text, 'OPEN', created_at
from co where n % 10000 = 4;

insert into saved_view (id, version, list, name, filter, sharing, owner_id, created_at)
select gen_random_uuid(), 0, 'customers', 'Shanghai', 'city==上海', 'PRIVATE', who, now()
from (values ('manager'), ('everything'), ('rep-0')) w (who);

insert into import_job (id, kind, status, owner_id, starter, traceparent, charset, separator, header, mapping, total, done, created, created_at, started_at, finished_at)
select gen_random_uuid(), 'customers', 'FINISHED', 'rep-' || i % 20,
    format('{"id": "rep-%s", "name": "Colleague", "roles": ["sales-rep"], "teams": ["/sales"]}', i % 20), '', 'UTF-8', ',', '["name"]',
    '{"columns": {"name": "name"}, "defaults": {}, "aliases": {}}', 100, 100, 100, now() - interval '1 hour' * i, now(), now()
from generate_series(1, 500) i;

-- As a generation of the index is cut when it begins; the last slice fills on from where it is.
delete from search_slice where generation = 1;

insert into search_slice (generation, above, code)
select 1, above, lpad(to_hex(row_number() over (order by above) - 1), 4, '0')
from (
    select '00000000-0000-0000-0000-000000000000'::uuid as above
    union all
    select id from (
        select id, row_number() over (order by id desc) as n
        from (select id from customer union all select id from contact) every) newest
    where n % 262144 = 0
        and n / 262144 % (case when n <= 4 * 262144 then 1 when n <= 16 * 262144 then 4 else 16 end) = 0) cuts;

update search_slice set entries = (
    select count(*) from (select id from customer union all select id from contact) every where id > above)
where (generation, above) = (select generation, above from search_slice where generation = 1 order by above desc limit 1);
