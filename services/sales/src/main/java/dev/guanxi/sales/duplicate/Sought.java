package dev.guanxi.sales.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes in, as far as it tells who it is.
 *
 * @param self the lead itself, which is not its own duplicate; null when it is none yet
 */
public record Sought(
        @Nullable UUID self,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName) {}
