package dev.guanxi.contact.privacy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak is to be asked.
 *
 * @param isWanted false when the archive it was for is let go of
 * @param publicKey Base64 of what the answer is sealed with; null when log-ins are to be ended
 */
record LoginQuestion(
        UUID request,
        List<UUID> people,
        boolean isWanted,
        @Nullable String publicKey) {}
