package dev.guanxi.contact.contact.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.contact.ContactProfile;
import dev.guanxi.contact.contact.LeadConversion;
import dev.guanxi.contact.contact.LeadConversion.ConvertedLead;
import dev.guanxi.contact.contact.PersonName;
import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ToldValues;
import dev.guanxi.platform.identity.Ownership;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns converted leads into customers and contacts. What counts is what a lead is like, not what happened to it last: once
 * it has changed again, the log may no longer have its conversion.
 */
@Singleton
class LeadConsumer extends ReactionConsumer<LeadConsumer.Lead> {
    /** What we read of a lead. */
    record Lead(
            @Nullable String status,
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable CustomerKind customerKind,
            @Nullable String company,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country,
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postcode,
            @Nullable String industry,
            @Nullable CustomValues custom,
            @Nullable Map<String, String> customTypes,
            @Nullable String ownerId,
            @Nullable String team) {

        boolean isConverted() {
            return "CONVERTED".equals(status);
        }

        /** Nothing of this is left once the person was erased. */
        boolean hasName() {
            return company != null || isSomebody();
        }

        /** What was converted before types were told is not taken over. */
        ToldValues told() {
            return custom == null || customTypes == null ? ToldValues.NOTHING : new ToldValues(custom, customTypes);
        }

        /** Null when nobody said where they are. */
        @Nullable
        Address address() {
            return Address.known(new Address(country, province, city, district, postcode, null));
        }

        boolean isSomebody() {
            return givenName != null || familyName != null;
        }
    }

    private final LeadConversion conversion;

    LeadConsumer(ObjectMapper json, LeadConversion conversion) {
        super("contact-converted-leads", "crm.sales.lead", Lead.class, json);
        this.conversion = conversion;
    }

    @Override
    protected Uni<Void> on(Event event, Lead lead) {
        return lead.isConverted() && lead.customerId() != null && lead.hasName()
                ? conversion.take(converted(lead.customerId(), lead))
                : Uni.createFrom().voidItem();
    }

    private static ConvertedLead converted(UUID customerId, Lead lead) {
        var called = lead.isSomebody()
                ? PersonName.of(lead.givenName(), lead.familyName(), null)
                : PersonName.of(null, null, lead.company());
        return new ConvertedLead(
                customerId,
                lead.customerKind(),
                lead.company(),
                lead.isSomebody() ? lead.contactId() : null,
                new ContactProfile(called, lead.email(), lead.phone(), null),
                lead.address(),
                lead.industry(),
                lead.told(),
                Ownership.of(lead.ownerId(), lead.team()));
    }
}
