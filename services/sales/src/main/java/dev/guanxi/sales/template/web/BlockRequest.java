package dev.guanxi.sales.template.web;

import dev.guanxi.sales.clause.StandingClause;
import dev.guanxi.sales.template.Block;
import dev.guanxi.sales.template.Condition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a template. */
@Schema(name = "TemplateBlock")
public record BlockRequest(
        @NotNull Block.Kind kind,

        @Nullable
        @Size(min = 1, max = 20_000)
        @Schema(
                description = "Of a HEADING, SUBHEADING or PARAGRAPH, with places for values.",
                examples = "甲方：{{customer.name}}")
        String text,

        @Nullable @Size(max = 100) @Schema(description = "Of a LIST or NUMBERED_LIST, with places for values.")
        List<@NotBlank @Size(max = 2000) String> items,

        @Nullable
        @Pattern(regexp = StandingClause.KEY)
        @Schema(description = "Of a CLAUSE: its key in the library.", examples = "payment-30")
        String clause,

        @Nullable @Valid @Schema(description = "When it stands; always, if left out.")
        When when) {

    /** When a block stands. */
    @Schema(name = "TemplateCondition")
    public record When(
            @NotBlank
            @Size(max = 100)
            @Schema(description = "The name of a value, as texts name it.", examples = "quote.number")
            String field,

            @Nullable
            @Size(max = 200)
            @Schema(
                    description = "What it must be, as it stands in the text; that it is there, or true, if left out.",
                    examples = "EXPRESS")
            String is,

            @Nullable @Schema(description = "Whether the block stands where this is not so; false, if left out.")
            Boolean not) {
        Condition condition() {
            return new Condition(field, is, not != null && not);
        }

        static @Nullable When of(@Nullable Condition condition) {
            return condition == null ? null : new When(condition.field(), condition.is(), condition.not());
        }
    }

    Block block() {
        return new Block(kind, text, items == null ? List.of() : items, clause, when == null ? null : when.condition());
    }

    static BlockRequest of(Block block) {
        return new BlockRequest(
                block.kind(),
                block.text(),
                block.items().isEmpty() ? null : block.items(),
                block.clause(),
                When.of(block.when()));
    }
}
