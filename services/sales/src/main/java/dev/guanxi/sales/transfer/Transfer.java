package dev.guanxi.sales.transfer;

import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;

/**
 * A record that is to go to somebody.
 *
 * @param from to whom it must belong still
 */
public record Transfer(UUID id, Ownership from, Ownership to) {}
