package dev.guanxi.sales.document;

import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.customer.KnownCustomer;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.quote.Quote;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document is about.
 *
 * @param paper the quote as the customer reads it
 * @param contact null where nobody is named, or the caller does not see them
 * @param ownership of the deal, else of the quote, else of whoever makes the document
 */
record Subject(
        KnownCustomer customer,
        Reached reached,
        @Nullable UUID contactId,
        Reached contact,
        @Nullable Opportunity deal,
        @Nullable Quote quote,
        dev.guanxi.sales.quote.@Nullable Document paper,
        Ownership ownership,
        @Nullable String ownerName) {
    /** How somebody is called and reached, as far as the caller may know. */
    record Reached(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        static final Reached UNKNOWN = new Reached(null, null, null);
    }
}
