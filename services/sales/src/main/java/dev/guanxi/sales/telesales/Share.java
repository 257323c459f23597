package dev.guanxi.sales.telesales;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody has of a list.
 *
 * @param weight a decimal
 */
@Schema(name = "CallShare")
public record Share(
        @Schema(description = "Their log-in.", examples = "li.lei")
        String ownerId,

        @Schema(examples = "5") String weight,

        @Schema(description = "How many they got.", examples = "50")
        long targets) {}
