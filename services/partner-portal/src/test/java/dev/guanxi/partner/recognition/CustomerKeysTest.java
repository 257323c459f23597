package dev.guanxi.partner.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerKeysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            上海华为科技有限公司   | 上海华为科技公司
            上海华为科技有限公司   | 上海华为科技股份有限公司
            上海华为科技有限公司   | 上海华为科技（集团）有限公司
            HUAWEI Technologies Co., Ltd. | ＨＵＡＷＥＩ　technologies
            Kan-code Inc.          | KANCODE
            Müller & Söhne GmbH    | muller sohne
            Acme S.p.A.            | ACME SpA
            Initech L.L.C.         | Initech, llc
            """)
    void namesThatMeanTheSameHaveTheSameKey(String one, String other) {
        assertThat(CustomerKeys.of(one, null, null).name())
                .isEqualTo(CustomerKeys.of(other, null, null).name());
    }

    @Test
    void differentCompaniesHaveDifferentKeys() {
        var keys = Stream.of("上海华为科技有限公司", "北京华为科技有限公司", "Acme", "Acme Labs", "Company Limited")
                .map(name -> CustomerKeys.of(name, null, null).name());

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "🏢", " . "})
    void aNameWithoutLettersAndDigitsTellsNothing(String name) {
        assertThat(CustomerKeys.of(name, null, null).isNamed()).isFalse();
        assertThat(CustomerKeys.of(name + "1", null, null).isNamed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Example.com/about?x=1, domain:example.com",
        "example.com:8443, domain:example.com",
        "HTTP://shop.example.com, domain:shop.example.com"
    })
    void aWebsiteIsKnownByItsDomain(String website, String key) {
        assertThat(CustomerKeys.of("A", website, null).all()).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"+86 21 5555 0100", "021-55550100", "0086 (21) 5555-0100", "８６２１５５５５０１００"})
    void aPhoneNumberIsKnownHoweverItIsWritten(String phone) {
        assertThat(CustomerKeys.of("A", null, phone).all()).contains("phone:+862155550100");
    }

    @Test
    void whatCannotBeUnderstoodIsNoKey() {
        assertThat(CustomerKeys.of("A", "no website", "call me").all()).containsExactly("name:a");
    }
}
