-- What a merged customer bought is counted for whoever goes on for it, not moved there. For whom each was counted last
-- is kept, so that both are valued anew when that changes: at a merge, and when one is taken back.
create table counted_for (
    customer_id uuid primary key,
    survivor_id uuid not null
);
insert into counted_for select id, survivor_of(id) from customer where merged_into is not null;
