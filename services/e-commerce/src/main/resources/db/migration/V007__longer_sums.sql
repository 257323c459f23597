-- Totals are sums of lines, and what is paid or refunded is measured against them.
alter table customer_order
    alter column total type numeric, alter column paid type numeric, alter column refunded type numeric;
alter table payment alter column amount type numeric;
alter table payment_errand alter column amount type numeric;
alter table test_provider_book alter column amount type numeric;
