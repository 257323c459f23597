-- How the buyer is reached, as they said with the order. Goes when they are erased.
alter table customer_order add buyer jsonb;
