package dev.guanxi.contact.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeysTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'Acme, Inc.', ＡＣＭＥ Inc", "上海 华为（科技）有限公司, 上海华为科技有限公司", "'O''Neill & Sons', oneill sons"})
    void aNameIsTheSameHoweverItIsWritten(String one, String other) {
        assertThat(Letters.only(one)).isEqualTo(Letters.only(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+86 21 5555 0100, 021-55550100, CN",
        "+1 212 555 0100, (212) 555-0100, US",
        "13800138000, +86 138 0013 8000, "
    })
    void aNumberIsTheSameWithAndWithoutItsCountry(String one, String other, String country) {
        assertThat(PhoneNumbers.key(one, country))
                .isEqualTo(PhoneNumbers.key(other, country))
                .startsWith("+");
    }

    @Test
    void whatIsNoNumberIsItsDigitsOrNothing() {
        assertThat(PhoneNumbers.key("ext. 7", "CN")).isEqualTo("7");
        assertThat(PhoneNumbers.key("unknown", "CN")).isNull();
    }

    @Test
    void theSameNameInAnotherCityIsAnotherCustomer() {
        var shanghai = MatchKeys.of("Sunrise", "上海", null, null, null);
        var beijing = MatchKeys.of("Sunrise", "北京", null, null, null);
        var byMail = MatchKeys.of("Sunset", "上海", null, "Info@Example.com", null);
        var sameMail = MatchKeys.of("SUNSET", null, null, " info@example.com", null);
        var neighbour = MatchKeys.of("Dawn", null, null, "info@example.com", null);

        assertThat(shanghai.shared()).doesNotContainAnyElementsOf(beijing.shared());
        assertThat(byMail.shared()).containsAnyElementsOf(sameMail.shared());
        assertThat(byMail.shared()).doesNotContainAnyElementsOf(neighbour.shared());
    }
}
