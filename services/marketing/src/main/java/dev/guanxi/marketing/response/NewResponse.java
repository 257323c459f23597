package dev.guanxi.marketing.response;

import dev.guanxi.platform.fields.CustomValues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's answer to a campaign. What is blank was not said.
 *
 * @param interest what they asked for, in their words
 * @param custom what it has in fields that an administrator defined
 */
public record NewResponse(
        UUID campaignId,
        Channel channel,
        @Nullable String company,
        Respondent respondent,
        @Nullable String interest,
        CustomValues custom) {
    public NewResponse {
        company = Respondent.said(company);
        interest = Respondent.said(interest);
    }

    /** The same, with these values in the fields of an administrator. */
    NewResponse with(CustomValues custom) {
        return new NewResponse(campaignId, channel, company, respondent, interest, custom);
    }
}
