package dev.guanxi.sales.template.web;

import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.sales.template.DocumentTemplate;
import dev.guanxi.sales.template.TemplateText;
import dev.guanxi.sales.wording.PublicationStatus;
import dev.guanxi.sales.wording.PublishedTexts.Published;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template as the API shows it: its present edition. */
@Schema(name = "DocumentTemplate")
public record TemplateView(
        UUID id,

        @Schema(description = "Counts from 1.", examples = "2")
        int edition,

        PublicationStatus status,

        @Nullable
        @Schema(
                description = "The edition that documents are made of; null as long as none was published.",
                examples = "1")
        Integer published,

        boolean retired,
        TemplateRequest content,
        Instant createdAt) {

    /** An edition that was published: nobody can edit it. */
    @Schema(name = "DocumentTemplateEdition")
    public record Edition(
            @Schema(examples = "1") int edition,
            Instant publishedAt,
            String publishedBy,
            @Schema(examples = "{{customer.name}} 销售合同") String title,
            List<BlockRequest> blocks,
            List<FieldRequest> fields) {
        static Edition of(Published<TemplateText> published) {
            var text = published.content();
            return new Edition(
                    published.edition(),
                    published.at(),
                    published.by(),
                    text.title(),
                    text.blocks().stream().map(BlockRequest::of).toList(),
                    text.fields().stream().map(FieldRequest::of).toList());
        }
    }

    /** A name that every text can name. */
    @Schema(name = "TemplateName")
    public record Name(@Schema(examples = "customer.name") String name, FieldWording label) {}

    static TemplateView of(DocumentTemplate template) {
        var state = template.state();
        return new TemplateView(
                template.id(),
                state.edition(),
                state.status(),
                state.published(),
                state.retired(),
                TemplateRequest.of(template.profile()),
                state.createdAt());
    }
}
