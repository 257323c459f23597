-- How likely somebody says a deal is, in percent, where that is not what its stage says; and who else wants it.
alter table opportunity add column probability integer;
alter table opportunity add column competitors jsonb not null default '{"names": []}';

-- What was said when the deal came into the stage: what came of it is compared with that.
alter table stage_change add column probability integer;
