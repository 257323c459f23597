package dev.guanxi.sales.template.web;

import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.template.DocumentKind;
import dev.guanxi.sales.template.TemplateProfile;
import dev.guanxi.sales.template.TemplateText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write of a template. */
@Schema(
        name = "DocumentTemplateContent",
        description =
                "Texts have places for values, {{customer.name}}, and parts that stand only where a value is there"
                        + " or true, {{#discount}}…{{/discount}}, or where it is not, {{^discount}}…{{/discount}}. Which names"
                        + " there are says /document-templates/names; others are declared as fields.")
public record TemplateRequest(
        @NotBlank @Size(max = 200) @Schema(description = "By which people choose it.", examples = "设备销售合同")
        String name,

        @NotNull DocumentKind kind,

        @Nullable @Schema(description = "Chinese, if left out; stays once an edition was published.")
        PaperLanguage language,

        @NotBlank @Size(max = 300) @Schema(description = "Of the documents.", examples = "{{customer.name}} 销售合同")
        String title,

        @NotNull @Size(max = 300) List<@Valid @NotNull BlockRequest> blocks,

        @Nullable @Size(max = 100) List<@Valid @NotNull FieldRequest> fields) {

    TemplateProfile profile() {
        var text = new TemplateText(
                title.strip(),
                blocks.stream().map(BlockRequest::block).toList(),
                fields == null
                        ? List.of()
                        : fields.stream().map(FieldRequest::field).toList());
        return new TemplateProfile(name.strip(), kind, language == null ? PaperLanguage.CHINESE : language, text);
    }

    static TemplateRequest of(TemplateProfile profile) {
        var text = profile.text();
        return new TemplateRequest(
                profile.name(),
                profile.kind(),
                profile.language(),
                text.title(),
                text.blocks().stream().map(BlockRequest::of).toList(),
                text.fields().isEmpty()
                        ? null
                        : text.fields().stream().map(FieldRequest::of).toList());
    }
}
