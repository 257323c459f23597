-- Why somebody changed something, which earlier version fields were taken back to, and in which bulk change it was.
alter table audit_trail add reason text, add restored bigint, add bulk_change uuid;
