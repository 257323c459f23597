package dev.guanxi.partner.deal;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of an active deal.
 *
 * @param custom what it has in fields that an administrator defined
 * @param ownerId who looks after it on our side
 */
public record DealRevision(
        Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable String ownerId,
        @Nullable String team,
        CustomValues custom) {

    /** The same, with these values in the fields of an administrator. */
    DealRevision with(CustomValues custom) {
        return new DealRevision(amount, expectedClose, ownerId, team, custom);
    }

    /** @param byPartner whether a partner's user wants it, who may not say which of us is in charge */
    void ensureAllowed(boolean byPartner, @Nullable String ownerId, @Nullable String team) {
        ensureField(!amount.isNegative(), "amount", "amount-negative");
        if (byPartner && !(Objects.equals(this.ownerId, ownerId) && Objects.equals(this.team, team))) {
            throw new NotAllowed("owner-not-yours-to-change");
        }
    }
}
