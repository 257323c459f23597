package dev.guanxi.contact.merge;

/**
 * How many records go over to the survivor of a merge.
 *
 * @param what their kind, such as {@code contacts}
 */
public record GoingOver(String what, long count) {}
