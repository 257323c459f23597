package dev.guanxi.sales.lead;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody got in touch with a lead (跟进). Never changed: what was said later is another one.
 *
 * @param notedBy subject of whoever wrote it down
 */
@Schema(name = "LeadFollowUp")
public record FollowUp(UUID id, FollowUpKind kind, Instant happenedAt, String note, String notedBy, Instant notedAt) {}
