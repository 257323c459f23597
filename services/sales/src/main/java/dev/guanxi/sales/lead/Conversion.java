package dev.guanxi.sales.lead;

import java.util.UUID;

/** The records that go on in a lead's place. Sales chooses their ids; the contact service creates the first two. */
public record Conversion(UUID customerId, CustomerKind customerKind, UUID contactId, UUID opportunityId) {}
