-- The amount of an opportunity is the sum of its lines.
alter table opportunity alter column amount type numeric;
