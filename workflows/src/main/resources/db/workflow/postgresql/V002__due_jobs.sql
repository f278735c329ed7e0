-- Jobs are asked for every second; without this each time reads all timers of all open requests.
create index loket_job_due on act_ru_job (suspension_state_, duedate_);
