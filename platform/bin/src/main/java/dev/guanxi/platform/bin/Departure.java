package dev.guanxi.platform.bin;

import java.util.UUID;

/**
 * A record that went into the bin.
 *
 * @param before its version before
 * @param after its version after
 */
public record Departure(UUID id, long before, long after, Record stateBefore, Record stateAfter) {}
