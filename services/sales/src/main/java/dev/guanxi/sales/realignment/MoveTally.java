package dev.guanxi.sales.realignment;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the records that a realignment moves, of those that the caller sees.
 *
 * @param total all of them
 * @param outcomes how many of each; what is not there is none
 */
@Schema(name = "RealignmentTally")
public record MoveTally(long total, Map<MoveOutcome, Long> outcomes) {}
