-- When the partner withdrew a deal; its column reason then says why.
alter table deal add withdrawn_at timestamptz;
