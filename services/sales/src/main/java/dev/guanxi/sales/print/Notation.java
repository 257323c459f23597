package dev.guanxi.sales.print;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

/** How numbers, days and what people wrote stand on paper. */
public final class Notation {
    private Notation() {}

    /** With the decimals of the currency, and without its name: {@code 10,046.00}. */
    public static String amount(Money money) {
        return grouped(money.amount());
    }

    /** {@code 10,046.00 CNY}. */
    public static String money(Money money) {
        return amount(money) + " " + money.currency();
    }

    /** With the decimals that it has: {@code 1,234.5}. */
    public static String grouped(BigDecimal number) {
        var decimals = "0".repeat(Math.max(number.scale(), 0));
        var form = decimals.isEmpty() ? "#,##0" : "#,##0." + decimals;
        return new DecimalFormat(form, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** {@code 2026-03-01}, in Chinese 2026年3月1日. */
    public static String day(LocalDate day, Locale locale) {
        return locale.getLanguage().equals("zh")
                ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                : day.toString();
    }

    /** Without what no XML can say, such as bells. */
    public static String clean(String text) {
        return text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || point >= ' ' && point != 0xFFFE && point != 0xFFFF)
                .filter(point -> !(point <= 0xFFFF && Character.isSurrogate((char) point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
