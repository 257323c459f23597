-- In which store the content of a file is; it stays there, whatever is chosen for later files.
alter table attachment add store text not null default 'POSTGRES';

-- Contents in the object store, which knows no transactions, that no complete file names: some are still being written,
-- others are doomed, that is to be deleted there. Whatever is there is a complete file's or in here, so nothing is
-- forgotten; what is doomed is never a file's again, so nothing is deleted that is named. Named after the attachment.
create table attachment_object (
    id     uuid primary key,
    doomed boolean     not null default false,
    due    timestamptz not null
);
create index attachment_object_due on attachment_object (due);

-- By whatever way a file goes. One that somebody may still be writing stays due when nobody can be any more.
create function attachment_object_doomed() returns trigger language plpgsql as
$$
begin
    insert into attachment_object (id, doomed, due) values (old.id, true, now())
    on conflict (id) do update set doomed = true;
    return null;
end
$$;
create trigger attachment_object_doomed after delete on attachment
    for each row when (old.store = 'S3') execute function attachment_object_doomed();
