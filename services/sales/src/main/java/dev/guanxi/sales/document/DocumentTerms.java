package dev.guanxi.sales.document;

import dev.guanxi.platform.fields.CustomValues;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a document beside what stands in it.
 *
 * @param signBy the last day, in UTC, on which it can be signed
 * @param custom what the document has in fields that an administrator defined
 */
public record DocumentTerms(
        String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate noticeOn,
        LocalDate signBy,
        List<SignatoryPlan> signatories,
        CustomValues custom) {
    public DocumentTerms {
        signatories = List.copyOf(signatories);
    }

    Term term() {
        return new Term(startsOn, endsOn, noticeOn);
    }

    DocumentTerms with(CustomValues values) {
        return new DocumentTerms(name, startsOn, endsOn, noticeOn, signBy, signatories, values);
    }
}
