package dev.guanxi.sales.approval;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.domain.Percent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says: any one of its bounds that is passed asks for approval.
 *
 * @param discountAbove percent of what the lines would cost at list prices, or at their own where those are higher
 * @param marginBelow percent of the net; a quote with a line of unknown cost is below every margin
 * @param totalAbove the net in this currency; quotes in others are not judged by it
 * @param team whose quotes it is about, with all teams below; everybody's when null
 */
public record ApprovalTerms(
        String name,
        boolean active,
        @Nullable Percent discountAbove,
        @Nullable Percent marginBelow,
        @Nullable Money totalAbove,
        @Nullable String team) {
    ApprovalTerms checked() {
        ensureField(
                discountAbove != null || marginBelow != null || totalAbove != null,
                "discountAbove",
                "approval-rule-empty");
        ensureField(discountAbove == null || discountAbove.isShare(), "discountAbove", "approval-bound-too-large");
        ensureField(marginBelow == null || marginBelow.isShare(), "marginBelow", "approval-bound-too-large");
        ensureField(totalAbove == null || !totalAbove.isNegative(), "totalAbove", "approval-bound-negative");
        return this;
    }

    /** Whether it is about what this team offers. */
    boolean isAbout(@Nullable String whose) {
        return active && (team == null || whose != null && (whose.equals(team) || whose.startsWith(team + "/")));
    }

    /** Whether so much off a price is more than it allows. */
    boolean isDiscountAbove(Money price, Money net) {
        return discountAbove != null && isMore(price.minus(net).amount(), price.amount(), discountAbove);
    }

    /** Whether what is earned is less than it asks for, or nobody knows. */
    boolean isMarginBelow(Money net, @Nullable Money cost) {
        return marginBelow != null
                && (cost == null
                        || net.minus(cost)
                                        .amount()
                                        .movePointRight(2)
                                        .compareTo(net.amount().multiply(marginBelow.value()))
                                < 0);
    }

    boolean isTotalAbove(Money net) {
        return totalAbove != null
                && totalAbove.currency().equals(net.currency())
                && net.amount().compareTo(totalAbove.amount()) > 0;
    }

    private static boolean isMore(BigDecimal part, BigDecimal whole, Percent bound) {
        return part.movePointRight(2).compareTo(whole.multiply(bound.value())) > 0;
    }
}
