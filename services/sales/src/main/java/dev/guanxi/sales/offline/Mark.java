package dev.guanxi.sales.offline;

import java.util.UUID;

/**
 * Something that a phone has or is to have.
 *
 * @param kind what operations call it, such as {@code lead}; or {@code customer}
 * @param mark another one whenever it changes
 */
record Mark(String kind, UUID id, long mark) {}
