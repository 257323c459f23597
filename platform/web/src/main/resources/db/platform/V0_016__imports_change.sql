-- Imports that change what is there. What it was before and after is kept of each changed record, as JSON, so that an
-- undo can put it back; an erasure takes that of the erased one away. Outcomes of rows besides: UPDATED, UNCHANGED.
alter table import_job add updated bigint not null default 0, add unchanged bigint not null default 0;
alter table import_row add before text, add given text;
