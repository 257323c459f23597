package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement, with all it follows from.
 *
 * @param source what was sold: a deal, an order or an amount
 * @param label its number or reference
 * @param original what it is worth in its own currency
 * @param percent this person's part in it
 * @param base of that, in the plan's currency, what the rate is for
 * @param rate percent
 * @param factor of the accelerator; 1 where there is none
 * @param computed before the cap
 * @param reverses the line that is taken back
 * @param ofPeriod the period of that
 * @param english the formula in words
 * @param chinese the same
 */
public record LineRow(
        UUID id,
        UUID statementId,
        long position,
        String ownerId,
        @Nullable String team,
        String period,
        LineKind kind,
        @Nullable CreditSource source,
        @Nullable UUID sourceId,
        @Nullable String label,
        @Nullable LocalDate day,
        @Nullable Money original,
        @Nullable String percent,
        @Nullable Money base,
        @Nullable String rate,
        @Nullable String factor,
        Money computed,
        Money amount,
        @Nullable UUID reverses,
        @Nullable String ofPeriod,
        String english,
        String chinese) {
    static final String COLUMNS =
            "id, statement_id, position, owner_id, team, period, plan_currency, kind, source, source_id,"
                    + " label, day, original, currency, percent, share, returned, past, base, rate, tier, factor, attainment,"
                    + " computed, amount, reverses, of_period";

    static LineRow of(Row row) {
        var plan = row.getString("plan_currency");
        var words = LineWords.of(row);
        return new LineRow(
                row.getUUID("id"),
                row.getUUID("statement_id"),
                row.getLong("position"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getString("period"),
                LineKind.valueOf(row.getString("kind")),
                row.getString("source") == null ? null : CreditSource.valueOf(row.getString("source")),
                row.getUUID("source_id"),
                row.getString("label"),
                row.getLocalDate("day"),
                money(row.getBigDecimal("original"), row.getString("currency")),
                LineWords.plain(row.getBigDecimal("percent")),
                money(row.getBigDecimal("base"), plan),
                LineWords.plain(row.getBigDecimal("rate")),
                LineWords.plain(row.getBigDecimal("factor")),
                new Money(row.getBigDecimal("computed"), plan),
                new Money(row.getBigDecimal("amount"), plan),
                row.getUUID("reverses"),
                row.getString("of_period"),
                words.english(),
                words.chinese());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
