package dev.guanxi.platform.privacy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know.
 *
 * @param subjects all ids under which the person is known
 * @param publicKey X.509 encoding; null when what is asked is whether the person is forgotten
 */
record PrivacyQuestion(UUID id, List<UUID> subjects, byte @Nullable [] publicKey) {
    boolean isDisclosure() {
        return publicKey != null;
    }
}
