-- What contact says of who reports cases: ACTIVE, REMOVED…; null until it says something new.
alter table reporter add status text;
