-- A file finds partners by their name, however it is written.
create index partner_by_name on partner (lower(name));
