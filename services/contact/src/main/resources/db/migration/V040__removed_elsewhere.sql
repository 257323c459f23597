-- Records of other services that lie in their recycle bins, or once did; of most records there is none.
create table removed_elsewhere (
    id       uuid primary key,
    sequence bigint  not null,
    removed  boolean not null
);
insert into removed_elsewhere (id, sequence, removed)
    select id, sequence, true from customer_deal where stage = 'REMOVED'
    union all select id, sequence, true from lead_prospect where status = 'REMOVED';
