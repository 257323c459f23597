package dev.guanxi.partner.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The customer as the partner wrote it.
 *
 * @param customerKey what the name comes down to when customers are compared
 */
@Embeddable
record Company(
        @Column(name = "company") String name, @Nullable String website, String customerKey) {
    static final Company FORGOTTEN = new Company("", null, "");

    static Company of(Prospect prospect) {
        return new Company(
                prospect.company(), prospect.website(), prospect.keys().name());
    }
}
