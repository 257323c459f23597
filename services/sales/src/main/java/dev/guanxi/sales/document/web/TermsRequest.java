package dev.guanxi.sales.document.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.document.DocumentTerms;
import dev.guanxi.sales.document.Side;
import dev.guanxi.sales.document.SignatoryPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people say of a document beside what stands in it. */
@Schema(name = "DocumentTerms")
public record TermsRequest(
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = TEXT)
        @Schema(description = "By which people find it.", examples = "设备销售合同 天明")
        String name,

        @Nullable @Schema(description = "Of a contract: the first day.", examples = "2027-01-01")
        LocalDate startsOn,

        @Nullable
        @Schema(
                description = "Of a contract: the last day; none where it holds until somebody gives notice.",
                examples = "2027-12-31")
        LocalDate endsOn,

        @Nullable
        @Schema(
                description = "The last day on which it can be given notice; its owner is told before.",
                examples = "2027-09-30")
        LocalDate noticeOn,

        @Nullable
        @Schema(
                description = "The last day, in UTC, on which it can be signed; in 30 days, if left out.",
                examples = "2026-12-31")
        LocalDate signBy,

        @Nullable @Size(max = 20) @Schema(description = "Who is to sign, in the order in which they are told.")
        List<@Valid @NotNull SignatoryRequest> signatories,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "documents"),
                description = "By key, what it has in fields that an administrator defined: see /custom-fields. Null"
                        + " removes a value.")
        CustomValues custom) {
    /** A text that a database keeps. */
    private static final String TEXT = "[^\\x00]*";

    /** Somebody who is to sign. */
    @Schema(name = "DocumentSignatory")
    public record SignatoryRequest(
            @NotNull Side side,

            @Nullable
            @Min(1)
            @Max(20)
            @Schema(
                    description = "Those of a lower one sign first, of the same in any order; 1, if left out.",
                    examples = "1")
            Integer turn,

            @NotBlank @Size(max = 200) @Pattern(regexp = TEXT) @Schema(examples = "王芳")
            String name,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = TEXT)
            @Schema(description = "What they are.", examples = "采购总监")
            String title,

            @Nullable @Email @Size(max = 254) @Schema(examples = "wang.fang@example.com")
            String email) {
        SignatoryPlan plan() {
            return new SignatoryPlan(side, turn == null ? 1 : turn, name.strip(), title, email);
        }

        static SignatoryRequest of(SignatoryPlan plan) {
            return new SignatoryRequest(plan.side(), plan.turn(), plan.name(), plan.title(), plan.email());
        }
    }

    /**
     * As the service takes it.
     *
     * @param until the last day for signing where none is said
     */
    DocumentTerms terms(LocalDate until) {
        return new DocumentTerms(
                name.strip(),
                startsOn,
                endsOn,
                noticeOn,
                signBy == null ? until : signBy,
                signatories == null
                        ? List.of()
                        : signatories.stream().map(SignatoryRequest::plan).toList(),
                custom == null ? CustomValues.NOTHING : custom);
    }

    static TermsRequest of(DocumentTerms terms) {
        return new TermsRequest(
                terms.name(),
                terms.startsOn(),
                terms.endsOn(),
                terms.noticeOn(),
                terms.signBy(),
                terms.signatories().stream().map(SignatoryRequest::of).toList(),
                terms.custom().unlessEmpty());
    }
}
