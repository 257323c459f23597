package dev.guanxi.sales.document.web;

import dev.guanxi.sales.clause.StandingClause;
import dev.guanxi.sales.document.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as people ask for it. */
@Schema(name = "NewDocument")
public record DocumentRequest(
        @NotNull UUID templateId,

        @Nullable @Schema(description = "The quote's or the opportunity's, if left out; one of the three is said.")
        UUID customerId,

        @Nullable @Schema(description = "The quote's or the opportunity's, if left out.")
        UUID contactId,

        @Nullable @Schema(description = "The deal to which it belongs; the quote's, if left out.")
        UUID opportunityId,

        @Nullable @Schema(description = "The quote whose lines and sums stand in it.")
        UUID quoteId,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "What is said in the fields of the template, and of names of which no record knows"
                        + " anything, each at most once.")
        List<@Valid @NotNull Value> values,

        @Nullable
        @Size(max = 100)
        @Schema(description = "What is to stand in the place of clauses that allow it; a manager approves that.")
        List<@Valid @NotNull Replacement> clauses,

        @NotNull @Valid TermsRequest terms) {

    /** A value under its name. */
    @Schema(name = "DocumentValue")
    public record Value(
            @NotBlank @Size(max = 100) @Schema(description = "As texts name it.", examples = "warrantyMonths")
            String name,

            @NotNull
            @Size(max = 2000)
            @Schema(
                    description = "A number as a decimal, an amount as 900.00 CNY, a day as 2026-12-31, yes and no as"
                            + " true and false.",
                    examples = "24")
            String value) {}

    /** Something else in the place of a clause. */
    @Schema(name = "ReplacedClause")
    public record Replacement(
            @NotNull @Pattern(regexp = StandingClause.KEY) @Schema(examples = "payment-30")
            String key,

            @NotBlank
            @Size(max = 20_000)
            @Schema(
                    description = "With places for values, as the clause has.",
                    examples = "{{customer.name}} 应在收到发票后 60 天内付款。")
            String text) {}

    /**
     * As the service takes it.
     *
     * @param draft whether it is to be made of what is not published yet
     * @param until the last day for signing where none is said
     */
    Wanted wanted(boolean draft, LocalDate until) {
        Map<String, String> said = new LinkedHashMap<>();
        if (values != null) {
            values.forEach(value -> said.put(value.name(), value.value()));
        }
        Map<String, String> replaced = new LinkedHashMap<>();
        if (clauses != null) {
            clauses.forEach(clause -> replaced.put(clause.key(), clause.text().strip()));
        }
        return new Wanted(
                templateId, draft, customerId, contactId, opportunityId, quoteId, said, replaced, terms.terms(until));
    }
}
