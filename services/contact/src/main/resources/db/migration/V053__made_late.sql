-- Whether a record was made more than a minute after its id, which begins with a moment: of news that came late. Lists of what
-- somebody searches for have the newest first and read the index of the search by ids, newest first: these few are why the two
-- orders differ.
create function made_late(id uuid, created_at timestamptz) returns boolean language sql immutable parallel safe
return created_at - to_timestamp(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0) > interval '1 minute';

create index customer_made_late on customer (created_at, id) where made_late(id, created_at);
create index contact_made_late on contact (created_at, id) where made_late(id, created_at);
