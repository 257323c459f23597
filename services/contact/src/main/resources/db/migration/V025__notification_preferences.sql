-- How people want to be told. Two arrays of the same length say for which kind of notification mail is sent when.
create table notification_preference (
    person      text primary key,
    version     bigint not null,
    language    text   not null,
    zone        text   not null,
    quiet_from  time,
    quiet_until time,
    digest_at   time   not null,
    kinds       text[] not null,
    mails       text[] not null
);
