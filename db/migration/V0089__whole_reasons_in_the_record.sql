-- A correction quotes both wordings before its reason: the longest reason still stands whole behind them.
ALTER TABLE record_entry MODIFY COLUMN detail VARCHAR(2000);
