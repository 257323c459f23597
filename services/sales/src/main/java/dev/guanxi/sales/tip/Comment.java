package dev.guanxi.sales.tip;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody says to a tip.
 *
 * @param ownerId who says it
 */
@Schema(name = "TipComment")
public record Comment(UUID id, String ownerId, String text, Instant at) {}
