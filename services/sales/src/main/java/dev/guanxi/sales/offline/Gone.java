package dev.guanxi.sales.offline;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a phone has and need not have any more: it ended, somebody else has it now, or it is no more. */
@Schema(name = "OfflineGone")
public record Gone(@Schema(examples = "lead") String kind, UUID id) {}
