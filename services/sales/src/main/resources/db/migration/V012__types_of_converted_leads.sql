-- Of which type the values were that a lead had in fields of an administrator when it was converted: whoever takes them
-- over has definitions of their own. Null for a lead that is not converted.
alter table lead add column custom_types jsonb;
