-- What responses have in fields that an administrator defined, and whether one lies in the recycle bin.
alter table response
    add custom  jsonb   not null default '{}',
    add removed boolean not null default false;

-- Which contact a person turned out to be goes with a response that goes for good.
alter table response_person drop constraint response_person_response_id_fkey;
alter table response_person add foreign key (response_id) references response (id) on delete cascade;
