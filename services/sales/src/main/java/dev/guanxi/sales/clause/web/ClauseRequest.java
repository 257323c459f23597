package dev.guanxi.sales.clause.web;

import dev.guanxi.sales.clause.ClauseText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a clause says. */
@Schema(name = "ClauseText")
public record ClauseRequest(
        @NotBlank @Size(max = 60) @Schema(description = "What it is about.", examples = "payment")
        String category,

        @NotBlank @Size(max = 300) @Schema(description = "Stands over it.", examples = "付款")
        String title,

        @NotBlank
        @Size(max = 20_000)
        @Schema(
                description = "The standing text; a line is a paragraph. It has places for values and parts that stand"
                        + " or do not, as the texts of templates have, see DocumentTemplateContent.",
                examples = "{{customer.name}} 应在收到发票后 30 天内付款。")
        String text,

        @Nullable
        @Schema(
                description = "Whether a document may say something else instead, which a manager approves; not, if"
                        + " left out.")
        Boolean alternatives) {

    ClauseText said() {
        return new ClauseText(category.strip(), title.strip(), text.strip(), alternatives != null && alternatives);
    }

    static ClauseRequest of(ClauseText text) {
        return new ClauseRequest(text.category(), text.title(), text.text(), text.alternatives());
    }
}
