package dev.guanxi.contact.fit.web;

import dev.guanxi.contact.fit.Comparison;
import dev.guanxi.contact.fit.Criteria;
import dev.guanxi.contact.fit.Criterion;
import dev.guanxi.contact.fit.DefinitionProfile;
import dev.guanxi.contact.fit.TargetDefinition;
import dev.guanxi.contact.fit.Trait;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is meant to be a customer. */
public record DefinitionRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "Supermarkets in East China")
        String english,

        @NotBlank @Size(max = 100) @Schema(examples = "华东商超")
        String chinese,

        @Nullable @Size(max = 2000) @Schema(description = "Why these; strengths, weaknesses, chances and threats.")
        String description,

        @NotBlank @Size(max = 100) @Schema(description = "Who answers for it: a person's subject.", examples = "ann")
        String keeper,

        @NotNull @Schema(description = "When it is to be looked at again.", examples = "2027-01-31")
        LocalDate reviewOn,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid CriterionRequest> criteria) {

    /** One thing that is asked of a customer. */
    @Schema(name = "CriterionRequest")
    public record CriterionRequest(
            @NotNull @Schema(examples = "INDUSTRY") Trait trait,
            @NotNull @Schema(examples = "ONE_OF") Comparison comparison,

            @Nullable
            @Size(max = 50)
            @Schema(description = "What it is held against; none for KNOWN, one number for AT_LEAST and AT_MOST.")
            List<@NotBlank @Size(max = 200) String> values,

            @Min(1) @Max(100) @Schema(description = "How much it counts.", examples = "1")
            int weight,

            @Schema(description = "Whoever does not meet it is off target.")
            boolean required) {
        static CriterionRequest of(Criterion criterion) {
            return new CriterionRequest(
                    criterion.trait(),
                    criterion.comparison(),
                    criterion.values(),
                    criterion.weight(),
                    criterion.required());
        }

        Criterion criterion() {
            return new Criterion(trait, comparison, values == null ? List.of() : List.copyOf(values), weight, required);
        }
    }

    static DefinitionRequest of(TargetDefinition definition) {
        var s = definition.state();
        return new DefinitionRequest(
                s.english(),
                s.chinese(),
                s.description(),
                s.keeper(),
                s.reviewOn(),
                s.criteria().stream().map(CriterionRequest::of).toList());
    }

    DefinitionProfile profile() {
        return new DefinitionProfile(english.strip(), chinese.strip(), description, keeper.strip(), reviewOn);
    }

    Criteria asked() {
        return new Criteria(criteria.stream().map(CriterionRequest::criterion).toList());
    }
}
