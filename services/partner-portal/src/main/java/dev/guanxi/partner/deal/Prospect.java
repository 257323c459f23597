package dev.guanxi.partner.deal;

import dev.guanxi.partner.recognition.CustomerKeys;
import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a partner registers: a customer, whom they talk to, and what they hope to sell. */
public record Prospect(
        String company,
        @Nullable String website,
        ContactPerson person,
        Money amount,
        @Nullable LocalDate expectedClose) {

    CustomerKeys keys() {
        return CustomerKeys.of(company, website, person.phone());
    }
}
