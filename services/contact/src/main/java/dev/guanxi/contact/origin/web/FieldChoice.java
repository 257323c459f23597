package dev.guanxi.contact.origin.web;

import dev.guanxi.contact.origin.ProfileField;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The field whose value is meant. */
@Schema(name = "FieldChoice")
public record FieldChoice(
        @NotNull @Schema(examples = "PHONE") ProfileField field) {}
