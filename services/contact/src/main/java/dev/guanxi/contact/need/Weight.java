package dev.guanxi.contact.need;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How much a customer needs something, and how one knows.
 *
 * @param importance 1 (would be nice) to 5 (cannot do without)
 * @param evidence what was said or seen
 */
@Embeddable
public record Weight(
        int importance,
        @Enumerated(EnumType.STRING) FoundBy source,
        @Nullable String evidence) {}
