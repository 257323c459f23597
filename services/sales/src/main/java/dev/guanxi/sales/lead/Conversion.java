package dev.guanxi.sales.lead;

import dev.guanxi.platform.fields.ToldValues;
import java.util.UUID;

/**
 * The records that go on in a lead's place. Sales chooses their ids; the contact service creates the first two.
 *
 * @param custom what the lead has in fields that an administrator defined, which goes to theirs where it fits
 */
public record Conversion(
        UUID customerId, CustomerKind customerKind, UUID contactId, UUID opportunityId, ToldValues custom) {}
