package dev.guanxi.sales.quote;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.money.Reckoning;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Transient;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a quote says: its offer as it is stored, with what that adds up to. */
@Embeddable
public class Content {
    String name;
    UUID customerId;

    @Nullable
    UUID contactId;

    @Nullable
    UUID opportunityId;

    boolean winsOpportunity;
    String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    QuoteLines lines;

    @Nullable
    String discountPercent;

    @Nullable
    String discountAmount;

    @Embedded
    Totals totals;

    @Embedded
    Conditions conditions;

    @JdbcTypeCode(SqlTypes.JSON)
    CustomValues custom;

    @Transient
    private @Nullable Reckoning sums;

    protected Content() {} // JPA

    Content(Offer offer) {
        write(offer);
    }

    final void write(Offer offer) {
        name = offer.name();
        customerId = offer.customerId();
        contactId = offer.contactId();
        opportunityId = offer.opportunityId();
        winsOpportunity = offer.winsOpportunity();
        currency = offer.currency();
        lines = new QuoteLines(offer.lines());
        discountPercent = offer.discount().percent();
        discountAmount = offer.discount().amount();
        conditions = offer.conditions();
        custom = offer.custom();
        sums = Sums.of(offer);
        totals = Totals.of(sums);
    }

    Offer offer() {
        return new Offer(
                name,
                customerId,
                contactId,
                opportunityId,
                currency,
                lines.items(),
                new Discount(discountPercent, discountAmount),
                conditions,
                winsOpportunity,
                custom);
    }

    Reckoning sums() {
        var known = sums;
        if (known == null) {
            known = Sums.of(currency, lines.items(), new Discount(discountPercent, discountAmount));
            sums = known;
        }
        return known;
    }

    /** Words of people go, numbers stay. */
    void forgetPerson(String number, UnaryOperator<CustomValues> impersonal) {
        name = number;
        conditions = new Conditions(conditions.validUntil(), null, null, null, conditions.language());
        custom = impersonal.apply(custom);
    }
}
