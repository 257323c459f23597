package dev.guanxi.sales.realignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a record that a realignment moves. */
@Schema(
        description =
                "ASKED: the contact service was asked to give the customer away; MOVED, or REFUSED, when it answered."
                        + " UNCHANGED: it falls elsewhere, and stays with whom it is, or belonged to them already. KEPT: an undo left"
                        + " it.")
public enum MoveOutcome {
    WAITING,
    MOVED,
    ASKED,
    UNCHANGED,
    REFUSED,
    UNDONE,
    KEPT
}
