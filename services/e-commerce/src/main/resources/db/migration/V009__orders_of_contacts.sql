-- What a contact ordered, for whoever asks what is held about them.
create index customer_order_contact on customer_order (contact_id) where contact_id is not null;
