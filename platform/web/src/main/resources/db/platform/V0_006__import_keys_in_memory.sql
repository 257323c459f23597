-- An import keeps the keys of its rows outside the database now, and learns them anew from its file.
drop table import_key;
