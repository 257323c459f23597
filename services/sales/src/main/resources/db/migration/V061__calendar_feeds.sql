-- In which language the programs behind a calendar's link are told what kinds of activity are called.
alter table calendar_feed add column language text not null default 'en';
