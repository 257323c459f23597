-- Only customers are looked up by what they have in common.
alter table contact drop column name_key, drop column city_key, drop column phone_key, drop column email_key;
