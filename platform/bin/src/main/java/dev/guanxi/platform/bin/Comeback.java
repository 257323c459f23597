package dev.guanxi.platform.bin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The way out of the bin for records that nobody takes out: those whom they are of turned up again by themselves. */
@ApplicationScoped
public class Comeback {
    private final BinMoves moves;

    Comeback(BinMoves moves) {
        this.moves = moves;
    }

    /**
     * Brings a record back with all that went along; in the transaction at hand. What lies not in the bin stays what it
     * is, and so does what was removed after the moment: whoever removed it may have known.
     *
     * @param at when those whom the record is of turned up
     * @param reason what the trail says of it, such as the number of an order
     * @return whether it is back
     */
    public Uni<Boolean> of(UUID id, Instant at, String reason) {
        return moves.comeBack(id, at, reason);
    }
}
