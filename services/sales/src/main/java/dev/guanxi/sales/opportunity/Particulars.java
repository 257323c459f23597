package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.sales.stages.DealFacts;
import dev.guanxi.sales.stages.ForecastCategory;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What people write down about a deal, as it is kept: the terms of the moment. */
@Embeddable
public class Particulars {
    private String name;
    private @Nullable UUID customerId;
    private @Nullable UUID contactId;

    @Embedded
    private Money amount;

    @JdbcTypeCode(SqlTypes.JSON)
    private LineItems lines;

    private @Nullable LocalDate expectedClose;
    private @Nullable Integer probability;

    @Enumerated(EnumType.STRING)
    private @Nullable ForecastCategory forecastAs;

    private @Nullable String nextStep;
    private @Nullable LocalDate nextStepOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Competitors competitors;

    @JdbcTypeCode(SqlTypes.JSON)
    private CustomValues custom;

    protected Particulars() {} // JPA

    Particulars(Terms terms) {
        agree(terms);
    }

    final void agree(Terms terms) {
        name = terms.name();
        customerId = terms.customerId();
        contactId = terms.contactId();
        amount = terms.amount();
        lines = new LineItems(terms.lines());
        expectedClose = terms.expectedClose();
        probability = terms.outlook().probability();
        forecastAs = terms.outlook().forecastCategory();
        competitors = new Competitors(terms.outlook().competitors());
        var next = terms.outlook().nextStep();
        nextStep = next == null ? null : next.what();
        nextStepOn = next == null ? null : next.on();
        custom = terms.custom();
    }

    Terms terms() {
        var outlook = new Outlook(probability, forecastAs, competitors.names(), nextStep());
        return new Terms(name, customerId, contactId, amount, lines.items(), expectedClose, outlook, custom);
    }

    private @Nullable NextStep nextStep() {
        return nextStep == null || nextStepOn == null ? null : new NextStep(nextStep, nextStepOn);
    }

    /**
     * What criteria of a pipeline ask for.
     *
     * @param ticked the criteria of it that people say are met
     */
    DealFacts facts(Set<String> ticked) {
        return new DealFacts(name, customerId, contactId, amount, lines.items().size(), expectedClose, custom, ticked);
    }

    void repoint(UUID survivor) {
        customerId = survivor;
    }

    void repointContact(UUID survivor) {
        contactId = survivor;
    }

    void refer(CustomValues values) {
        custom = values;
    }

    /** Loses what people may have written about a person; says whether there was anything. */
    boolean forgetPerson(String anonymous, UnaryOperator<CustomValues> impersonal) {
        var kept = impersonal.apply(custom);
        if (name.equals(anonymous) && kept.equals(custom) && nextStep == null) {
            return false;
        }
        name = anonymous;
        nextStep = null;
        nextStepOn = null;
        custom = kept;
        return true;
    }

    @Nullable
    UUID customerId() {
        return customerId;
    }

    Money amount() {
        return amount;
    }

    @Nullable
    LocalDate expectedClose() {
        return expectedClose;
    }

    @Nullable
    Integer probability() {
        return probability;
    }
}
