package dev.guanxi.contact.expectation;

import java.math.BigDecimal;

/** Which way a measure gets better. */
public enum Better {
    /** Such as days of waiting. */
    LESS,
    /** Such as years of warranty. */
    MORE;

    /** How much better what came is than the reference, in its unit; negative when it falls short. */
    BigDecimal gap(BigDecimal reference, BigDecimal came) {
        return this == LESS ? reference.subtract(came) : came.subtract(reference);
    }
}
