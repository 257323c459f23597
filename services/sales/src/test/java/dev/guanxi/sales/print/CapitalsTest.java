package dev.guanxi.sales.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.domain.Money;
import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CapitalsTest {
    private static String said(String amount) {
        return Capitals.of(new Money(new BigDecimal(amount), "CNY")).orElseThrow();
    }

    /** The examples of the People's Bank's rules, and those where zeros are easily lost. */
    @Example
    void amountsAreSaidAsOnBills() {
        Map.ofEntries(
                        Map.entry("1409.50", "壹仟肆佰零玖元伍角整"),
                        Map.entry("6007.14", "陆仟零柒元壹角肆分"),
                        Map.entry("16409.02", "壹万陆仟肆佰零玖元零贰分"),
                        Map.entry("325.04", "叁佰贰拾伍元零肆分"),
                        Map.entry("11351.98", "壹万壹仟叁佰伍拾壹元玖角捌分"),
                        Map.entry("0.00", "零元整"),
                        Map.entry("0.05", "伍分"),
                        Map.entry("0.50", "伍角整"),
                        Map.entry("10.00", "壹拾元整"),
                        Map.entry("100000.00", "壹拾万元整"),
                        Map.entry("100010001.00", "壹亿零壹万零壹元整"),
                        Map.entry("1000000000000.00", "壹万亿元整"),
                        Map.entry("1000200000000.00", "壹万零贰亿元整"))
                .forEach((amount, words) -> assertThat(said(amount)).as(amount).isEqualTo(words));
    }

    @Example
    void otherCurrenciesAreNotSaidSo() {
        assertThat(Capitals.of(new Money(new BigDecimal("1.00"), "EUR"))).isEmpty();
        assertThat(Capitals.of(new Money(new BigDecimal("-1.00"), "CNY"))).isEmpty();
    }

    @Property
    void whatIsSaidIsReadBackAsTheAmount(@ForAll @LongRange(min = 1, max = 99_999_999_999_999_999L) long fen) {
        var amount = BigDecimal.valueOf(fen, 2);

        var words = said(amount.toPlainString());

        assertThat(read(words)).isEqualTo(fen);
        assertThat(words).doesNotContain("零零").doesNotContain("零元").doesNotContain("零角");
    }

    /** Reads words back into fen, by another way than they are made. */
    private static long read(String words) {
        var yuan = words.indexOf('元');
        var rest = words.substring(yuan + 1).replace("整", "").replace("零", "");
        var jiao = rest.indexOf('角');
        long fen = jiao < 0 ? 0 : digit(rest.charAt(jiao - 1)) * 10L;
        fen += rest.endsWith("分") ? digit(rest.charAt(rest.length() - 2)) : 0;
        return fen + (yuan < 0 ? 0 : 100 * whole(words.substring(0, yuan)));
    }

    private static long whole(String words) {
        var hundredMillions = words.indexOf('亿');
        if (hundredMillions >= 0) {
            return whole(words.substring(0, hundredMillions)) * 100_000_000
                    + whole(words.substring(hundredMillions + 1));
        }
        var at = words.indexOf('万');
        return at < 0 ? small(words) : small(words.substring(0, at)) * 10_000 + small(words.substring(at + 1));
    }

    private static long small(String words) {
        long sum = 0;
        long digit = 0;
        for (var letter : words.toCharArray()) {
            switch (letter) {
                case '仟' -> sum += digit * 1000;
                case '佰' -> sum += digit * 100;
                case '拾' -> sum += digit * 10;
                default -> {
                    digit = digit(letter);
                    continue;
                }
            }
            digit = 0;
        }
        return sum + digit;
    }

    private static int digit(char letter) {
        return "零壹贰叁肆伍陆柒捌玖".indexOf(letter);
    }
}
