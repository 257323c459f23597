package dev.guanxi.contact.contact.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.contact.CustomerReference;
import dev.guanxi.contact.customer.CustomerDraft;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.contact.matching.Identity;
import dev.guanxi.contact.matching.IdentityKind;
import dev.guanxi.contact.matching.MatchKey;
import dev.guanxi.platform.web.imports.ImportOption;
import dev.guanxi.platform.web.imports.ImportRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The cells of a file of contacts that say which customer somebody is with; the surest of them counts. */
final class CustomerCells {
    /** What becomes of a person whose customer is not here. */
    static final ImportOption UNKNOWN = new ImportOption("unknownCustomer", List.of("REFUSE", "CREATE"));

    private static final SequencedMap<String, MatchKey> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("customer_id", MatchKey.ID);
        KEYS.put("customer_tax_number", MatchKey.TAX_NUMBER);
        KEYS.put("customer_email", MatchKey.EMAIL);
        KEYS.put("customer_phone", MatchKey.PHONE);
        KEYS.put("customer", MatchKey.NAME);
    }

    private CustomerCells() {}

    /** One that must be here; null when the row says nothing of a customer. */
    static @Nullable CustomerReference named(ImportRow row) {
        return reference(row, false);
    }

    /** One that is created when it is not here, if the job says so; null when the row says nothing of a customer. */
    static @Nullable CustomerReference reference(ImportRow row) {
        return reference(row, row.option(UNKNOWN.name(), "CREATE"));
    }

    private static @Nullable CustomerReference reference(ImportRow row, boolean mayBeNew) {
        for (Map.Entry<String, MatchKey> column : KEYS.entrySet()) {
            var written = row.text(column.getKey());
            var key = written == null ? null : column.getValue().normal(written, null);
            if (written != null && key != null) {
                var by = column.getValue();
                return new CustomerReference(by, key, written, name(row, by), mayBeNew ? asNew(row, by) : null);
            }
        }
        return null;
    }

    /** By which a customer is found that has no such number or address yet. */
    private static @Nullable String name(ImportRow row, MatchKey by) {
        var written = row.text("customer");
        return written == null || by.kind() == null ? null : MatchKey.NAME.normal(written, null);
    }

    /** A customer that has an id elsewhere is not here under another one. */
    private static @Nullable CustomerDraft asNew(ImportRow row, MatchKey by) {
        if (by == MatchKey.ID) {
            return null;
        }
        var name = row.text("customer");
        ensureField(name != null, "customer", "import-customer-nameless");
        var profile = CustomerProfile.named(String.valueOf(name))
                .reachedBy(row.text("customer_phone"), row.text("customer_email"));
        var tax = row.text("customer_tax_number");
        var known = tax == null ? profile : profile.alsoKnownBy(Identity.of(IdentityKind.TAX_NUMBER, tax, null, null));
        known.ensureFits(CustomerKind.ORGANISATION);
        return new CustomerDraft(CustomerKind.ORGANISATION, known, null);
    }
}
