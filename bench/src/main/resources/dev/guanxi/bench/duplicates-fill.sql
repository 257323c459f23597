-- Customers as they are before anybody compared them, half of them people. One in twenty is here twice, the second time
-- moved and with another mail address. :customers is how many. Each statement ends with a line.

-- The same number for the same two, whenever it is asked.
create function pg_temp.dice(bigint, int) returns bigint language sql immutable parallel safe
return hashint8extended($1, $2) & 2147483647;

create function pg_temp.one_of(text, bigint) returns text language sql immutable parallel safe
return substr($1, 1 + ($2 % length($1))::int, 1);

create temp table entered as
select n, again, number, person, email, street, birthday, phone,
    case when person then pg_temp.one_of('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧', pg_temp.dice(b, 2))
            || pg_temp.one_of('小明红伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平刚桂兰玉华建国文志海波鹏宇晨佳欣怡', pg_temp.dice(b, 3))
            || pg_temp.one_of('小明红伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平刚桂兰玉华建国文志海波鹏宇晨佳欣怡', pg_temp.dice(b, 4))
        else city || pg_temp.one_of('华信达通盛泰恒瑞鑫源宏远创科联合天地金海东方嘉和美佳诚德润丰', pg_temp.dice(b, 5))
            || pg_temp.one_of('华信达通盛泰恒瑞鑫源宏远创科联合天地金海东方嘉和美佳诚德润丰', pg_temp.dice(b, 6))
            || pg_temp.one_of('华信达通盛泰恒瑞鑫源宏远创科联合天地金海东方嘉和美佳诚德润丰', pg_temp.dice(b, 7))
            || pg_temp.one_of('华信达通盛泰恒瑞鑫源宏远创科联合天地金海东方嘉和美佳诚德润丰', pg_temp.dice(b, 8))
            || '科技有限公司' end as name, city
from (
    select n, b, b <> n as again, number, person,
        (array['上海', '北京', '广州', '深圳', '杭州', '成都', '武汉', '西安', '南京', '苏州'])[1 + pg_temp.dice(b, 9) % 10] as city,
        case when b <> n then 'new' else '' end
            || case when person then number || '@example.com' else 'info@' || number || '.example' end as email,
        case when b <> n then '人民路' || pg_temp.dice(n, 10) % 500 else '中山路' || 1 + pg_temp.dice(b, 11) % 2000 end || '号' as street,
        case when person then date '1950-01-01' + (pg_temp.dice(b, 12) % 20000)::int end as birthday,
        case when person then '138' else '021-' end || number as phone
    from (
        select n, b, lpad((pg_temp.dice(b, 1) % 100000000)::text, 8, '0') as number, pg_temp.dice(b, 13) % 2 = 0 as person
        from (select n, case when n % 20 = 1 then n - 1 else n end as b from generate_series(1, :customers) n) numbered) rolled) said;

insert into customer (id, version, kind, name, city, phone, email, street, birthday, owner_id, team, status, created_at,
    name_key, city_key, phone_key, email_key)
select uuidv7(), 0, case when person then 'PERSON' else 'ORGANISATION' end, name, city, phone, email, street, birthday,
    'rep', '/sales/east/shanghai', 'ACTIVE', now(), name, city, replace(phone, '-', ''), email
from entered order by n;

analyze customer;
