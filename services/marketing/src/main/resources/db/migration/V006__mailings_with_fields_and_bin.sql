-- What mailings have in fields that an administrator defined, and whether one lies in the recycle bin, beside what else it is:
-- it comes back as it was.
alter table mailing
    add custom  jsonb   not null default '{}',
    add removed boolean not null default false;

-- To whom a mailing was to go goes with one that goes for good, and so does its sending.
alter table mailing_target drop constraint mailing_target_mailing_id_fkey;
alter table mailing_target add foreign key (mailing_id) references mailing (id) on delete cascade;
alter table mailing_job drop constraint mailing_job_mailing_id_fkey;
alter table mailing_job add foreign key (mailing_id) references mailing (id) on delete cascade;
