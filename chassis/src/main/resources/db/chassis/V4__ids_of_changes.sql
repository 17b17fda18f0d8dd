-- COPY takes ids and draws none: whoever appends many changes draws them first.
grant usage on sequence change_log_id_seq to ${appRole};
