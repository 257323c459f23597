package dev.guanxi.sales.telesales;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How those of a list are called.
 *
 * @param purpose for which people must have agreed, as the consent ledger calls it
 * @param open whether anybody is called
 */
public record CallListTerms(
        String name, @Nullable UUID scriptId, String purpose, ConsentRule consent, CallLimits limits, boolean open) {}
