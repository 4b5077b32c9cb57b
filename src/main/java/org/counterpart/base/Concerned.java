package org.counterpart.base;

/**
 * How many people an act will be told to, asked before it is done. The rule that sends the mails counts them, so that what a question says is
 * what follows.
 */
public interface Concerned {

    int people(Act act);
}
