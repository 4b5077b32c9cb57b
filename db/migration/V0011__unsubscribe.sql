-- The key in every mail is looked up by itself, by people who are not signed in.
CREATE UNIQUE INDEX account_unsubscribe ON account (unsubscribe_key);
