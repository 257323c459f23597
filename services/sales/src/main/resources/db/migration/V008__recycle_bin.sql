-- Whether it lies in the recycle bin, beside what else it is: it comes back as it was.
alter table lead add removed boolean not null default false;
alter table opportunity add removed boolean not null default false;
