-- What registered deals have in fields that an administrator defined, and whether one lies in the recycle bin, beside what
-- else it is: it comes back as it was.
alter table deal
    add custom  jsonb   not null default '{}',
    add removed boolean not null default false;

-- What the timer looks at: deals that are there.
drop index deal_protection;
create index deal_protection on deal (protected_until) where status in ('REGISTERED', 'APPROVED') and not removed;

-- Which contact a person turned out to be goes with a deal that goes for good.
alter table deal_person drop constraint deal_person_deal_id_fkey;
alter table deal_person add foreign key (deal_id) references deal (id) on delete cascade;
