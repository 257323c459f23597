package dev.guanxi.sales.expense.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.expense.KindDefinition;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a kind of expense is called, and from when on two people approve one. */
@Schema(name = "ExpenseKindDefinition")
public record ExpenseKindRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "Trade fair")
        String english,

        @NotBlank @Size(max = 100) @Schema(examples = "展会") String chinese,

        @Nullable @Schema(description = "Whether new expenses can be of it; true unless said.", examples = "true")
        Boolean active,

        @Nullable
        @Schema(
                description = "Beyond this much, converted by the rates of the expense's day, a second one approves; so"
                        + " they do where no rate is known. Never where it is left out.")
        Money secondAbove) {
    KindDefinition definition() {
        return new KindDefinition(english.strip(), chinese.strip(), active == null || active, secondAbove);
    }

    static ExpenseKindRequest of(KindDefinition definition) {
        return new ExpenseKindRequest(
                definition.english(), definition.chinese(), definition.active(), definition.secondAbove());
    }
}
