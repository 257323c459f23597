package dev.guanxi.contact.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as other services learn of it. Whoever addresses people asks this, at the moment of addressing: only
 * {@code GRANTED}, and only before {@code expiresAt}.
 *
 * @param personId the contact or the customer
 * @param purpose code of the purpose
 * @param since when the person said so
 * @param wording version of the wording that the person was shown
 * @param wayOut what ends the address of the page where the person opts out; goes into every mail
 */
public record ConsentState(
        UUID personId,
        Person.Kind personKind,
        String purpose,
        Channel channel,
        Standing standing,
        @Nullable Instant since,
        @Nullable Source source,
        @Nullable Integer wording,
        @Nullable Instant expiresAt,
        @Nullable UUID mergedInto,
        String wayOut) {}
