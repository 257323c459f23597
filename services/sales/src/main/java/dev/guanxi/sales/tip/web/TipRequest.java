package dev.guanxi.sales.tip.web;

import dev.guanxi.sales.tip.Tags;
import dev.guanxi.sales.tip.TipProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody tells the others. */
@Schema(name = "TipProfile")
public record TipRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "谈折扣之前先谈交货期")
        String title,

        @NotBlank @Size(max = 20_000) @Schema(examples = "Ask when they need it before you talk about the price.")
        String text,

        @Nullable
        @Size(max = 20)
        @Schema(
                description = "What it is about. Names, keys or numbers of products, stages, pipelines and competitors"
                        + " say beside which deals it shows.",
                examples = "[\"GTX Pro\", \"Negotiation\"]")
        List<@NotBlank @Size(max = 60) String> tags) {

    TipProfile profile() {
        return new TipProfile(title.strip(), text, new Tags(tags == null ? List.of() : tags));
    }

    static TipRequest of(TipProfile p) {
        return new TipRequest(
                p.title(), p.body(), p.tags().all().isEmpty() ? null : p.tags().all());
    }
}
