package dev.guanxi.platform.webhooks;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook's messages are signed with.
 *
 * @param formerSecret signs, too, until its time is over, so that a receiver can be changed at leisure
 */
@Embeddable
record Secrets(
        String secret,
        @Nullable String formerSecret,
        @Nullable Instant formerUntil) {
    static Secrets first() {
        return new Secrets(Signature.newSecret(), null, null);
    }

    Secrets next(Instant formerUntil) {
        return new Secrets(Signature.newSecret(), secret, formerUntil);
    }
}
