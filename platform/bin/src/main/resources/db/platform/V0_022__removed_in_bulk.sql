-- The bulk change that put a record into the bin: its undo brings back what that one removed, and nothing else.
alter table recycle_bin add column bulk_change uuid;
create index recycle_bin_bulk_change on recycle_bin (bulk_change, removed_at, id) where bulk_change is not null;
