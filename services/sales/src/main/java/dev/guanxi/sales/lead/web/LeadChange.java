package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.fields.CustomValues;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of many leads at once: each of these alone is changed as {@link LeadRequest} or an assignment says.
 *
 * @param beyondRules whether caps and protection are set aside for the new owners; for managers
 * @param byRules whether those that nobody has go to whom the assignment rules say; alone, and for managers
 */
record LeadChange(
        @Nullable String company,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String interest,
        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String postcode,
        @Nullable String industry,
        @Nullable CustomValues custom,
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable Boolean beyondRules,
        @Nullable Boolean byRules) {}
