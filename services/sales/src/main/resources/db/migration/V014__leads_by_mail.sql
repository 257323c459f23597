-- Rows of files find leads by their mail address.
create index lead_lower_email on lead (lower(email)) where email is not null;
