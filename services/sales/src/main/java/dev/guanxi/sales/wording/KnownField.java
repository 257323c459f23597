package dev.guanxi.sales.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What every text can name: it comes from the customer, the deal and the quote that a document is made of. */
public enum KnownField {
    TODAY("today"),
    DOCUMENT_NUMBER("document.number"),
    CUSTOMER_NAME("customer.name"),
    CUSTOMER_PHONE("customer.phone"),
    CUSTOMER_EMAIL("customer.email"),
    CONTACT_NAME("contact.name"),
    CONTACT_PHONE("contact.phone"),
    CONTACT_EMAIL("contact.email"),
    DEAL_NUMBER("deal.number"),
    DEAL_NAME("deal.name"),
    DEAL_AMOUNT("deal.amount"),
    DEAL_EXPECTED_CLOSE("deal.expectedClose"),
    QUOTE_NUMBER("quote.number"),
    QUOTE_EDITION("quote.edition"),
    QUOTE_NAME("quote.name"),
    QUOTE_CURRENCY("quote.currency"),
    QUOTE_NET("quote.net"),
    QUOTE_TAX("quote.tax"),
    QUOTE_TOTAL("quote.total"),
    /** Of amounts in yuan only. */
    QUOTE_TOTAL_IN_CAPITALS("quote.totalInCapitals"),
    QUOTE_VALID_UNTIL("quote.validUntil"),
    QUOTE_PAYMENT_TERMS("quote.paymentTerms"),
    QUOTE_DELIVERY_TERMS("quote.deliveryTerms"),
    QUOTE_NOTE("quote.note"),
    OWNER_NAME("owner.name"),
    CONTRACT_START("contract.start"),
    CONTRACT_END("contract.end"),
    CONTRACT_NOTICE("contract.notice");

    private final String name;

    KnownField(String name) {
        this.name = name;
    }

    /** As texts name it: {@code customer.name}. */
    public String written() {
        return name;
    }

    static Optional<KnownField> of(String written) {
        return Arrays.stream(values())
                .filter(field -> field.name.equals(written))
                .findFirst();
    }

    /** The key of what people call it. */
    String key() {
        return "wording.field." + name().toLowerCase(Locale.ROOT);
    }
}
