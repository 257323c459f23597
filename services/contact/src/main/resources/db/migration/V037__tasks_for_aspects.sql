-- Which aspect of the relationship a task is to serve: what the radar suggests becomes something to do.
alter table task add aspect text;
