-- The accepted quote that an order came of, and what was agreed there: lines with discounts and taxes.
alter table customer_order
    add quote_id  uuid,
    add agreement jsonb;
create unique index customer_order_quote on customer_order (quote_id);
