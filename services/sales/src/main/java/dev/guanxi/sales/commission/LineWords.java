package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a line is what it is, in words made of its data. */
record LineWords(String english, String chinese) {

    static LineWords of(Row row) {
        var kind = LineKind.valueOf(row.getString("kind"));
        return switch (kind) {
            case COMMISSION, ADJUSTMENT -> commission(row, kind);
            case REVERSAL -> reversal(row);
            case REWARD ->
                plain(
                        "Reward for %s %% of the target: %s",
                        "完成目标 %s%% 的奖励：%s", plain(row.getBigDecimal("attainment")), total(row));
            case BONUS -> plain("Bonus agreed for %s: %s", "%s 约定的奖金：%s", row.getString("period"), total(row));
            case GUARANTEE ->
                plain("Guaranteed minimum of %s: earned less, %s added", "保底 %s：所得不足，补足 %s", base(row), total(row));
            case DRAW ->
                plain(
                        "Minimum of %s: earned less, %s advanced, to be given back out of later commissions",
                        "保底 %s：所得不足，预支 %s，以后的佣金中扣回", base(row), total(row));
            case RECOVERY -> plain("Of %s advanced before, given back: %s", "此前预支 %s，本期扣回：%s", base(row), total(row));
        };
    }

    private static LineWords plain(String english, String chinese, @Nullable Object... values) {
        return new LineWords(english.formatted(values), chinese.formatted(values));
    }

    private static LineWords commission(Row row, LineKind kind) {
        var words = what(row).and(part(row));
        if (kind == LineKind.ADJUSTMENT) {
            words = words.and(plain("; credited before: %s", "；此前已计入：%s", money(row.getBigDecimal("past"), row)));
        }
        return words.and(rate(row)).and(cap(row));
    }

    private static LineWords what(Row row) {
        var label = row.getString("label");
        var day = row.getLocalDate("day");
        var original = new Money(row.getBigDecimal("original"), row.getString("currency"));
        return switch (CreditSource.valueOf(row.getString("source"))) {
            case DEALS -> plain("Deal %s won on %s: %s", "商机 %s 于 %s 赢单：%s", label, day, text(original));
            case ORDERS -> plain("Order %s paid on %s: %s", "订单 %s 于 %s 付清：%s", label, day, text(original));
            case AMOUNTS -> plain("%s of %s: %s", "%s（%s）：%s", label, day, text(original));
        };
    }

    private static LineWords part(Row row) {
        var words = plain("", "");
        var percent = row.getBigDecimal("percent");
        var converted = !row.getString("currency").equals(row.getString("plan_currency"));
        if (percent.compareTo(BigDecimal.valueOf(100)) != 0) {
            words = words.and(plain("; part %s %%", "；所占 %s%%", plain(percent)));
        }
        if (converted || percent.compareTo(BigDecimal.valueOf(100)) != 0) {
            words = words.and(plain(" = %s", " = %s", money(row.getBigDecimal("share"), row)));
        }
        return row.getBigDecimal("returned").signum() == 0
                ? words
                : words.and(plain("; paid back: %s", "；已退款：%s", money(row.getBigDecimal("returned"), row)));
    }

    private static LineWords rate(Row row) {
        var words = plain("; %s × %s %%", "；%s × %s%%", base(row), plain(row.getBigDecimal("rate")));
        var tier = row.getBigDecimal("tier");
        if (tier != null && tier.signum() > 0) {
            words = words.and(plain(" (tier from %s)", "（%s 起的档）", money(tier, row)));
        }
        var attainment = row.getBigDecimal("attainment");
        if (attainment != null) {
            words = words.and(plain(
                    " × %s (from %s %% of the target)",
                    " × %s（达到目标的 %s%% 起）", plain(row.getBigDecimal("factor")), plain(attainment)));
        }
        return words.and(plain(" = %s", " = %s", money(row.getBigDecimal("computed"), row)));
    }

    private static LineWords cap(Row row) {
        return row.getBigDecimal("computed").compareTo(row.getBigDecimal("amount")) == 0
                ? plain("", "")
                : plain("; of that, until the cap: %s", "；封顶后：%s", total(row));
    }

    private static LineWords reversal(Row row) {
        return plain(
                "%s of %s: of %s credited, %s are no more (paid back or corrected), and so is their commission: %s",
                "%s（%s）：已计入 %s，其中 %s 已退款或更正，相应佣金冲回：%s",
                row.getString("label"),
                Objects.requireNonNullElse(row.getString("of_period"), String.valueOf(row.getLocalDate("day"))),
                money(row.getBigDecimal("past"), row),
                money(row.getBigDecimal("base").negate(), row),
                total(row));
    }

    private LineWords and(LineWords more) {
        return new LineWords(english + more.english, chinese + more.chinese);
    }

    private static String base(Row row) {
        return money(row.getBigDecimal("base"), row);
    }

    private static String total(Row row) {
        return money(row.getBigDecimal("amount"), row);
    }

    private static String money(@Nullable BigDecimal amount, Row row) {
        return amount == null ? "?" : text(new Money(amount, row.getString("plan_currency")));
    }

    private static String text(Money money) {
        return "%s %s".formatted(money.amount().toPlainString(), money.currency());
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
