package dev.guanxi.sales.print;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Amounts of yuan in the capitals (大写) that Chinese contracts say beside the figures, so that nobody adds a stroke:
 * 壹万壹仟叁佰伍拾壹元玖角捌分 is 11,351.98. As the People's Bank's rules for bills ask (支付结算办法, annex 1): one 零 for zeros
 * between digits, and 整 where there are no fen.
 */
public final class Capitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"仟", "佰", "拾", ""};
    private static final long HUNDRED_MILLION = 100_000_000;
    private static final long TEN_THOUSAND = 10_000;

    private Capitals() {}

    /** An amount in yuan; empty for other currencies, and below zero. */
    public static Optional<String> of(Money money) {
        return money.currency().equals("CNY") && money.amount().signum() >= 0
                ? Optional.of(yuan(money.amount()))
                : Optional.empty();
    }

    private static String yuan(BigDecimal amount) {
        var all = amount.movePointRight(2).longValueExact();
        var yuan = all / 100;
        var jiao = (int) (all / 10 % 10);
        var fen = (int) (all % 10);
        if (all == 0) {
            return "零元整";
        }
        var words = new StringBuilder(yuan == 0 ? "" : number(yuan) + "元");
        if (jiao > 0) {
            words.append(digit(jiao)).append("角");
        } else if (yuan > 0 && fen > 0) {
            words.append("零");
        }
        return words.append(fen > 0 ? digit(fen) + "分" : "整").toString();
    }

    private static String number(long number) {
        if (number >= HUNDRED_MILLION) {
            return number(number / HUNDRED_MILLION) + "亿" + rest(number % HUNDRED_MILLION, HUNDRED_MILLION);
        }
        if (number >= TEN_THOUSAND) {
            return section(number / TEN_THOUSAND) + "万" + rest(number % TEN_THOUSAND, TEN_THOUSAND);
        }
        return section(number);
    }

    /** What follows 亿 or 万: a zero is said where the highest place is empty. */
    private static String rest(long number, long places) {
        if (number == 0) {
            return "";
        }
        return (number < places / 10 ? "零" : "") + number(number);
    }

    /** Four digits with their places. */
    private static String section(long number) {
        var words = new StringBuilder();
        var digits = "%04d".formatted(number);
        var skipped = false;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit == 0) {
                skipped = !words.isEmpty();
            } else {
                words.append(skipped ? "零" : "").append(digit(digit)).append(PLACES[i]);
                skipped = false;
            }
        }
        return words.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
