package dev.guanxi.contact.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a definition of target customers, as other services learn of it.
 *
 * @param familyId the same for all versions of a definition
 * @param number counts the versions, from 1
 * @param keeper who answers for it
 * @param reviewOn when it is to be looked at again
 */
public record TargetDefinitionState(
        UUID familyId,
        int number,
        String english,
        String chinese,
        @Nullable String description,
        String keeper,
        LocalDate reviewOn,
        List<Criterion> criteria,
        DefinitionStanding standing,
        @Nullable Instant publishedAt,
        Instant createdAt) {}
