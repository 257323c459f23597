-- Only what asks when leads were touched may walk this index. Without the last condition it answered also how many leads
-- somebody has, by walking all that anybody has, as long as statistics knew of none: in the job that gives out the first.
drop index lead_untouched;
create index lead_untouched on lead (pool_id, touched_at)
    where status = 'ASSIGNED' and not removed and touched_at > '-infinity';
