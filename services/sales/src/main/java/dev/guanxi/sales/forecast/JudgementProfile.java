package dev.guanxi.sales.forecast;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;

/**
 * What somebody says.
 *
 * @param amount that will have been closed in the period in the end, with what is closed already
 * @param reason why it is not what the deals say
 */
public record JudgementProfile(Money amount, String reason) {
    public JudgementProfile {
        ensureField(!amount.isNegative(), "profile.amount", "judgement-negative");
        ensureField(!reason.isBlank(), "profile.reason", "judgement-without-reason");
    }
}
