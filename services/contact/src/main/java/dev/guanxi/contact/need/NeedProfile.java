package dev.guanxi.contact.need;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What a need is called, in both languages, and what it means. */
@Embeddable
public record NeedProfile(
        String english,
        String chinese,
        @Nullable String description,
        @Enumerated(EnumType.STRING) FoundBy foundBy) {}
