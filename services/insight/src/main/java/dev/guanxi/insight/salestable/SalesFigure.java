package dev.guanxi.insight.salestable;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year's sales to a customer, or of the whole company, that somebody wrote down. */
@Entity
public class SalesFigure extends AggregateRoot<DomainEvent> implements Owned {
    private @Nullable UUID customerId;
    private int year;

    @Embedded
    private AmountRange amount;

    private String recordedBy;
    private Instant recordedAt;

    protected SalesFigure() {} // JPA

    SalesFigure(@Nullable UUID customerId, int year, AmountRange amount, String recordedBy, Instant recordedAt) {
        super(Ids.next());
        ensureField(amount.runsUpwards(), "upTo", "range-upside-down");
        this.customerId = customerId;
        this.year = year;
        this.amount = amount;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    void correct(AmountRange amount) {
        ensureField(amount.runsUpwards(), "upTo", "range-upside-down");
        this.amount = amount;
    }

    @Override
    public SalesFigureState state() {
        return new SalesFigureState(customerId, year, amount.low(), amount.high(), recordedBy, recordedAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(recordedBy, null);
    }
}
