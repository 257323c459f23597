package dev.guanxi.partner.deal;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of an active deal.
 *
 * @param ownerId who looks after it on our side
 */
public record DealRevision(
        Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable String ownerId,
        @Nullable String team) {

    /** True when somebody else is to look after the deal. */
    boolean movesFrom(@Nullable String ownerId, @Nullable String team) {
        return !Objects.equals(this.ownerId, ownerId) || !Objects.equals(this.team, team);
    }
}
