-- What is done to the records of a bulk change: CHANGE by the patch, or REMOVE, which has none.
alter table bulk_change add column action text not null default 'CHANGE';
alter table bulk_change alter column patch drop not null;
