-- All that a customer bought, for whoever asks what is held about them; the other index has what was earned.
create index sale_of_customer on sale (customer_id);
