package dev.guanxi.partner.deal;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.partner.recognition.CustomerKeys;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a partner registers: a customer, whom they talk to, and what they hope to sell. */
public record Prospect(
        String company,
        @Nullable String website,
        ContactPerson person,
        Money amount,
        @Nullable LocalDate expectedClose,
        CustomValues custom) {

    /** Partners say nothing in fields of an administrator. */
    public Prospect(
            String company,
            @Nullable String website,
            ContactPerson person,
            Money amount,
            @Nullable LocalDate expectedClose) {
        this(company, website, person, amount, expectedClose, CustomValues.NOTHING);
    }

    /** The same, with these values in the fields of an administrator. */
    Prospect with(CustomValues custom) {
        return new Prospect(company, website, person, amount, expectedClose, custom);
    }

    /** A company without a letter or a digit would be the same as every other such company. */
    void ensureMeaningful() {
        ensureField(keys().isNamed(), "company", "company-without-name");
        ensureField(!amount.isNegative(), "amount", "amount-negative");
    }

    CustomerKeys keys() {
        return CustomerKeys.of(company, website, person.phone());
    }
}
