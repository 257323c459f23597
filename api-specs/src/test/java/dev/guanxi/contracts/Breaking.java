package dev.guanxi.contracts;

/**
 * What those who rely on the old contract can no longer do.
 *
 * @param subject an operation's id, or an event's type
 */
record Breaking(String subject, String what) {}
