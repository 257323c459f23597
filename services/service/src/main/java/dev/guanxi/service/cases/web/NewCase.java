package dev.guanxi.service.cases.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.service.cases.CaseReport;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody who opens a case says. */
public record NewCase(
        @Nullable @Schema(description = "For whom. Shoppers may leave it out: they ask for themselves.")
        UUID customerId,

        @Nullable @Schema(description = "The customer's person who reported it.")
        UUID contactId,

        @Nullable @Schema(description = "The order it is about; follows from the installed product.")
        UUID orderId,

        @Nullable @Schema(description = "The piece it is about.")
        UUID installedProductId,

        @NotBlank @Size(max = 200) @Schema(examples = "It does not heat")
        String subject,

        @Nullable @Size(max = 10_000) @Schema(examples = "Since yesterday the lamp is on but it stays cold.")
        String description,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "cases"),
                description =
                        "By key, what it has in fields that an administrator defined: see /custom-fields. Shoppers say nothing there.")
        CustomValues custom) {
    CaseReport report() {
        return new CaseReport(
                customerId,
                contactId,
                orderId,
                installedProductId,
                subject,
                description,
                custom == null ? CustomValues.NOTHING : custom);
    }
}
