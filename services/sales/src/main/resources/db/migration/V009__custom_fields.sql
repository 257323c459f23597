-- What leads and opportunities have in fields that an administrator defined.
alter table lead add column custom jsonb not null default '{}';
alter table opportunity add column custom jsonb not null default '{}';
