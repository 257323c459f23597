package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody earned in a period and is paid. Its amounts are reckoned in the database; here it is approved and paid. */
@Entity
@Published(topic = "crm.sales.commission-statement", events = StatementEvent.class, state = StatementState.class)
public class CommissionStatement extends AggregateRoot<StatementEvent> implements Owned {
    private UUID runId;
    private UUID planId;
    private UUID assignmentId;
    private String ownerId;
    private @Nullable String team;
    private String period;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String currency;
    private String planName;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanTerms terms;

    private @Nullable BigDecimal target;
    private @Nullable BigDecimal bonus;
    private BigDecimal balanceBefore;
    private BigDecimal credited;
    private BigDecimal earned;
    private BigDecimal payable;
    private BigDecimal balanceAfter;
    private int lines;
    private int unrated;
    private @Nullable String digest;

    @Enumerated(EnumType.STRING)
    private StatementStatus status;

    protected CommissionStatement() {} // JPA

    void approve() {
        ensure(status == StatementStatus.DRAFT, "commission-run-no-draft", period, status);
        status = StatementStatus.APPROVED;
        raise(new StatementEvent.Approved(id()));
    }

    void pay() {
        ensure(status == StatementStatus.APPROVED, "commission-run-not-approved", period, status);
        status = StatementStatus.PAID;
        raise(new StatementEvent.Paid(id()));
    }

    public String currency() {
        return currency;
    }

    public String planName() {
        return planName;
    }

    public PlanTerms terms() {
        return terms;
    }

    public @Nullable BigDecimal target() {
        return target;
    }

    public @Nullable BigDecimal bonus() {
        return bonus;
    }

    BigDecimal balance() {
        return balanceBefore;
    }

    public int lines() {
        return lines;
    }

    public int unrated() {
        return unrated;
    }

    public @Nullable String digest() {
        return digest;
    }

    @Override
    public StatementState state() {
        return new StatementState(
                runId,
                planId,
                assignmentId,
                ownerId,
                team,
                period,
                firstDay,
                lastDay,
                status,
                new Money(credited, currency),
                new Money(earned, currency),
                new Money(payable, currency),
                new Money(balanceBefore, currency),
                new Money(balanceAfter, currency));
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(ownerId, team);
    }
}
