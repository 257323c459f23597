-- What customers and contacts have in fields that an administrator defined.
alter table customer add column custom jsonb not null default '{}';
alter table contact add column custom jsonb not null default '{}';
