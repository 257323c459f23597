package dev.guanxi.sales.territory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing because of which something belongs to a territory.
 *
 * @param value what the record, or its customer, says; of a band what was asked
 */
@Schema(name = "TerritoryReason")
public record Reason(
        Aspect aspect, @Schema(examples = "浙江省") String value) {}
