-- Which import changed something that was there.
alter table audit_trail add import_job uuid;
