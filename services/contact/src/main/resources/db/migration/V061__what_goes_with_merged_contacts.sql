-- Under which record a position was taken: a person has one at a time, but who turned out to be the same person as
-- another, merged, may have that one's beside their own.
alter table position add taken_by uuid;
update position set taken_by = contact_id;
alter table position alter taken_by set not null;
drop index position_held;
create unique index position_held on position (taken_by) where until is null;

-- A contact, and all who were merged into it.
create function records_of_contact(asked uuid) returns table (id uuid) language sql stable parallel safe rows 1 as $$
    with recursive records(id) as (
        select asked union select c.id from contact c join records r on c.merged_into = r.id)
    select records.id from records
$$;

-- Positions and habits of contacts who are merged already go over now, and the merges remember it.
create temporary table left_behind on commit drop as
with recursive way(what, record_id, from_id, to_id) as (
    select what, record_id, c.id, c.merged_into from (
        select 'positions', p.id, p.contact_id from position p
        union all select 'preferences', p.id, p.contact_id from preference p) as held(what, record_id, contact_id)
    join contact c on c.id = held.contact_id and c.merged_into is not null
    union all
    select w.what, w.record_id, c.id, c.merged_into from way w
    join contact c on c.id = w.to_id and c.merged_into is not null)
select * from way;
insert into merge_link (merge_id, what, record_id, from_id)
select m.id, l.what, l.record_id, l.from_id from left_behind l join merge_part p on p.record_id = l.from_id
join record_merge m on m.id = p.merge_id and m.survivor_id = l.to_id and m.reversed_at is null;
update position p set contact_id = l.to_id from left_behind l
where l.what = 'positions' and p.id = l.record_id
    and not exists (select from contact c where c.id = l.to_id and c.merged_into is not null);
update preference p set contact_id = c.id, customer_id = c.customer_id, owner_id = c.owner_id, team = c.team
from left_behind l join contact c on c.id = l.to_id and c.merged_into is null
where l.what = 'preferences' and p.id = l.record_id;
