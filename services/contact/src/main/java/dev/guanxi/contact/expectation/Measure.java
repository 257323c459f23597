package dev.guanxi.contact.expectation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * What is expected, as something that can be compared.
 *
 * @param topic what it is about, such as {@code delivery}
 * @param unit what it is counted in, such as {@code days}
 * @param expected how much of it the customer expects
 */
@Embeddable
public record Measure(
        String topic,
        String unit,
        @Enumerated(EnumType.STRING) Better better,
        @Column(precision = 15, scale = 3) BigDecimal expected) {}
