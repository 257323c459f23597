package dev.guanxi.marketing.response;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's answer to a campaign.
 *
 * @param interest what they asked for, in their words
 */
public record NewResponse(
        UUID campaignId,
        Channel channel,
        @Nullable String company,
        Respondent respondent,
        @Nullable String interest) {}
