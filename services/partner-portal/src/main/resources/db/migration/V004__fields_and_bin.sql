-- What partners have in fields that an administrator defined, and whether one lies in the recycle bin, beside what else it
-- is: it comes back as it was.
alter table partner
    add custom  jsonb   not null default '{}',
    add removed boolean not null default false;
