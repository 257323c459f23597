-- Records that are not with the subject they were put with, because that one was merged into another: how they find
-- back. A row is there for as long as the record is away.
create table follower (
    kind    text not null, -- the record's table and the column that names its subject
    record  uuid not null,
    home    uuid not null, -- whom it was put with
    present uuid not null, -- whom it followed to
    primary key (kind, record)
);
create index follower_home on follower (home);
