package dev.guanxi.sales.document;

import dev.guanxi.platform.fields.CustomValues;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as people ask for it.
 *
 * @param draft whether it is to be made of the template's present edition, though that is not published; to look at only
 * @param customerId the quote's or the deal's, if null; so is the contact
 * @param opportunityId the quote's, if null
 * @param values what is said in the template's fields, and of what no record knows, by their names
 * @param clauses what is to stand in the place of clauses of the library, by their keys
 * @param terms what is said of the document beside what stands in it
 */
public record Wanted(
        UUID templateId,
        boolean draft,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID opportunityId,
        @Nullable UUID quoteId,
        Map<String, String> values,
        Map<String, String> clauses,
        DocumentTerms terms) {
    public Wanted {
        values = Map.copyOf(values);
        clauses = Map.copyOf(clauses);
    }

    /** The same, with these values in the fields of an administrator. */
    Wanted with(CustomValues custom) {
        return new Wanted(
                templateId, draft, customerId, contactId, opportunityId, quoteId, values, clauses, terms.with(custom));
    }
}
