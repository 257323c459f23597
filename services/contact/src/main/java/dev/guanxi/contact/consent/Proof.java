package dev.guanxi.contact.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a person said it.
 *
 * @param at when they said it
 * @param wording version of the purpose's wording that they were shown; null when none was shown
 * @param evidence in words: who called, what was signed
 * @param attachment where the scan or the recording is kept
 * @param ip address that a form was sent from
 */
public record Proof(
        Instant at,
        Source source,
        @Nullable Integer wording,
        @Nullable String evidence,
        @Nullable String attachment,
        @Nullable String ip) {

    static Proof ofLink(Instant at, @Nullable Integer wording) {
        return new Proof(at, Source.LINK, wording, null, null, null);
    }

    static Proof ofTime(Instant at) {
        return new Proof(at, Source.EXPIRY, null, null, null, null);
    }

    static Proof ofMerge(Instant at, @Nullable Integer wording, UUID consent) {
        return new Proof(at, Source.MERGE, wording, "consent " + consent, null, null);
    }
}
