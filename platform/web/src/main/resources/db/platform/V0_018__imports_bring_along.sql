-- A record of another kind that a row created along with its own; an undo takes it back, too.
alter table import_row add along uuid;
create index import_row_along on import_row (along) where along is not null;
