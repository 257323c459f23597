package dev.guanxi.contact.merge;

import java.util.UUID;

/**
 * A record that went over to the survivor of a merge.
 *
 * @param what its kind, such as {@code contacts}
 * @param from the merged record it was with
 */
public record MergeLink(String what, UUID record, UUID from) {}
