-- A customer that lies in the recycle bin has the status REMOVED; a contact says so beside what else it is.
alter table contact add removed boolean not null default false;

-- Nobody writes to somebody who lies there; what they said holds again when they come back.
alter table consent add suspended boolean not null default false;

create or replace view addressee as
select c.id, c.person_id, c.person_kind, c.purpose, c.channel, c.since, c.expires_at,
    coalesce(k.full_name, u.name) as name, coalesce(k.email, u.email) as email, coalesce(k.phone, u.phone) as phone
from consent c
left join contact k on k.id = c.person_id
left join customer u on u.id = c.person_id
where c.standing = 'GRANTED' and c.merged_into is null and not c.suspended;
