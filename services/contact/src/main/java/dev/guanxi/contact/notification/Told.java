package dev.guanxi.contact.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service wants somebody to know.
 *
 * @param service who tells it, as the second part of its topics: {@code sales}
 * @param person whom it is for; or else all in {@code team} with {@code role}
 * @param customer whose name stands for {@code {customer}} in the texts
 * @param dedupe the same person is told the same thing once
 */
public record Told(
        UUID id,
        String service,
        @Nullable String person,
        @Nullable String team,
        @Nullable String role,
        String kind,
        String importance,
        About about,
        @Nullable UUID customer,
        Texts texts,
        String dedupe,
        Instant at) {
    /** The record to open. */
    public record About(String kind, UUID id) {}

    /** In each language. */
    public record Texts(String english, String chinese) {}

    Told to(String person) {
        return new Told(id, service, person, null, null, kind, importance, about, customer, texts, dedupe, at);
    }
}
