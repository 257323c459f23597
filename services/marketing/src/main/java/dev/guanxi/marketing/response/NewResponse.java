package dev.guanxi.marketing.response;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's answer to a campaign. What is blank was not said.
 *
 * @param interest what they asked for, in their words
 */
public record NewResponse(
        UUID campaignId,
        Channel channel,
        @Nullable String company,
        Respondent respondent,
        @Nullable String interest) {
    public NewResponse {
        company = Respondent.said(company);
        interest = Respondent.said(interest);
    }
}
