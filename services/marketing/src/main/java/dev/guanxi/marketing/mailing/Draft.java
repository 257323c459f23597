package dev.guanxi.marketing.mailing;

import dev.guanxi.platform.fields.CustomValues;
import java.util.UUID;

/**
 * A mailing that is to be.
 *
 * @param custom what it has in fields that an administrator defined
 */
public record Draft(UUID campaignId, Brief brief, CustomValues custom) {
    /** The same, with these values in the fields of an administrator. */
    Draft with(CustomValues custom) {
        return new Draft(campaignId, brief, custom);
    }
}
