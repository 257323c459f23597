package dev.guanxi.contact.search;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param objectKind key of its kind when an administrator defined that
 * @param id of the record
 * @param label what it is called
 * @param number what people read aloud, when it has one
 * @param ownerId who is in charge
 * @param match how well it fits
 * @param field what of it fitted
 * @param text that field's text
 * @param highlights the parts of that text that fitted; empty when it only sounds like what was typed
 * @param link where it is read, from the front door
 */
public record Found(
        RecordKind kind,

        @Schema(description = "Key of its kind when that is OBJECT: see /object-kinds.", examples = "vehicles")
        @Nullable
        String objectKind,

        @Schema(description = "Of the record, in the service that keeps it.")
        UUID id,

        @Schema(description = "What it is called.", examples = "上海华为科技有限公司")
        String label,

        @Schema(description = "What people read aloud: its number, SKU or serial number.", examples = "SO-2026-000042")
        @Nullable
        String number,

        @Schema(description = "Who is in charge of it.") @Nullable
        String ownerId,

        @Schema(description = "How well it fits; results come in this order, best first.")
        Match match,

        @Schema(description = "What of it fitted best.") Field field,

        @Schema(description = "That field's text.", examples = "上海华为科技有限公司")
        String text,

        @Schema(description = "The parts of `text` that fitted; empty when it only sounds like what was typed.")
        List<Highlight> highlights,

        @Schema(
                description = "Where the record is read, from the front door.",
                examples = "/api/contact/v1/customers/01981d3c-5a00-7c4e-9a51-6f0b7c2d9e14")
        String link) {}
