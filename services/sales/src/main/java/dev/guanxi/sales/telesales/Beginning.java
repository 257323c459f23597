package dev.guanxi.sales.telesales;

import dev.guanxi.platform.identity.Ownership;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All it takes to begin a call.
 *
 * @param attempt counts from 1
 */
record Beginning(
        UUID id,
        Callee callee,
        int attempt,
        @Nullable UUID scriptId,
        @Nullable Integer scriptEdition,
        Ownership ownership) {}
