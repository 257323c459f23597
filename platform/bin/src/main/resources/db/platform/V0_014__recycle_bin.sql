-- Records that were removed and can come back. The record itself stays in its table, which says that it is removed;
-- here is who sees it in the bin, who put it there and since when. Its time is reckoned from removed_at, so that a
-- change of guanxi.recycle-bin.keep holds for all that lies here.
create table recycle_bin (
    id              uuid primary key,     -- the record's own
    record_kind     text        not null, -- as the API calls such records: customers
    title           text        not null,
    owner_id        text,
    team            text,
    together_with   uuid,                 -- the record whose removal took this one along
    removed_at      timestamptz not null,
    removed_by      text        not null,
    removed_by_name text        not null,
    reason          text,
    attempts        integer     not null default 0, -- that failed to remove it for good
    retry_at        timestamptz           -- not before this is it tried again
);
create index recycle_bin_newest on recycle_bin (removed_at, id);
create index recycle_bin_owner on recycle_bin (owner_id, removed_at, id);
create index recycle_bin_team on recycle_bin (team text_pattern_ops, removed_at, id);
create index recycle_bin_title on recycle_bin (title, id);
create index recycle_bin_together on recycle_bin (together_with) where together_with is not null;
