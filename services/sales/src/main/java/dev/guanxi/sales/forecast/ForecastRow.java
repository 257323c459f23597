package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A forecast as a line of a file: of somebody with everybody below them, and what of it is their own. */
public record ForecastRow(
        UUID sellerId,
        String sellerName,
        @Nullable UUID managerId,
        int level,
        int people,
        String period,
        String currency,
        BigDecimal pipeline,
        BigDecimal bestCase,
        BigDecimal commit,
        BigDecimal omitted,
        BigDecimal closed,
        BigDecimal weighted,
        BigDecimal expected,
        BigDecimal judged,
        @Nullable BigDecimal quota,
        @Nullable BigDecimal gap,
        BigDecimal ownClosed,
        BigDecimal ownExpected,
        BigDecimal ownJudged) {
    static ForecastRow of(Forecast forecast, Forecast.Person person) {
        var own = person.own();
        var whole = person.whole();
        return new ForecastRow(
                person.sellerId(),
                person.name(),
                person.managerId(),
                person.level(),
                person.people(),
                forecast.period(),
                forecast.currency(),
                whole.pipeline().amount().amount(),
                whole.bestCase().amount().amount(),
                whole.commit().amount().amount(),
                whole.omitted().amount().amount(),
                whole.closed().amount().amount(),
                whole.weighted().amount(),
                whole.system().expected().amount(),
                whole.judged().expected().amount(),
                amount(whole.quota()),
                amount(whole.gap()),
                own.closed().amount().amount(),
                own.system().expected().amount(),
                own.judged().expected().amount());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
