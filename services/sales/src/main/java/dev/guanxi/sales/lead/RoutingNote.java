package dev.guanxi.sales.lead;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead went to somebody, or into a pool: by this rule, and because among those whom it names nobody had a larger
 * part of their capacity free.
 *
 * @param ruleName as the rule was called then
 * @param capacity how many open leads they could have
 * @param open how many they had
 * @param candidates how many people the rule named who were there
 * @param territoryId whose people these were; null where the rule asked no territory
 */
@Schema(name = "LeadRouting")
public record RoutingNote(
        Instant at,
        UUID ruleId,
        String ruleName,
        @Nullable String ownerId,
        @Nullable UUID poolId,
        @Nullable Long capacity,
        @Nullable Long open,
        long candidates,
        @Nullable UUID territoryId) {}
