-- The lists ask the search index; a customer is created without pairs of characters.
alter table customer drop column name_grams;
alter table contact drop column full_name_grams;
drop function bigrams(text);
