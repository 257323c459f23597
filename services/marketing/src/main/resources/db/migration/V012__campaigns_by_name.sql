-- A file finds campaigns by their name, however it is written.
create index campaign_by_name on campaign (lower(name));
