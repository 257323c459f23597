package dev.guanxi.contact.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.matching.Trait.Address;
import dev.guanxi.contact.matching.Trait.FullName;
import dev.guanxi.contact.matching.Trait.IdentityNumber;
import dev.guanxi.contact.matching.Trait.Issue;
import dev.guanxi.contact.matching.Trait.Locality;
import dev.guanxi.contact.matching.Trait.Phone;
import dev.guanxi.contact.matching.Trait.Premises;
import dev.guanxi.contact.matching.Trait.Website;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationMatchingTest {
    private static final Phone SWITCHBOARD = new Phone("0755-28780808", "CN");
    private static final Website SITE = new Website("https://www.example.com/cn/");

    @ParameterizedTest
    @CsvSource({
        "华为技术有限公司, 华为技术有限公司, EXACT",
        "华为技术有限公司, 華為技術有限公司, EXACT",
        "华为技术有限公司, 华为技术, EXACT",
        "上海 华为（科技）有限公司, 上海华为科技有限公司, EXACT",
        "华为技术有限公司, 华为技术股份有限公司, OTHER_FORM",
        "'Acme Co., Ltd.', ＡＣＭＥ, EXACT",
        "'Acme Co., Ltd.', Acme Limited, EXACT",
        "Müller & Söhne GmbH, Muller und Sohne GmbH & Co. KG, OTHER_FORM",
        "Acme GmbH, Acme Ltd., OTHER_FORM",
        "华为技术有限公司, 'Huawei Jishu Co., Ltd.', SOUND",
        "Siemens Healthineers, Siemens Healthineres AG, CLOSE",
        "Acme Inc., Acme Trading Inc., PARTLY",
        "华为技术有限公司, 华为终端有限公司, DIFFERENT",
        "中国电信, 中国移动, DIFFERENT"
    })
    void aNameAgreesSoFar(String one, String other, Agreement agreement) {
        var comparison = compare(called(one), called(other));

        assertThat(comparison.contributions())
                .singleElement()
                .returns(Aspect.ORGANISATION_NAME, Contribution::aspect)
                .returns(agreement, Contribution::agreement);
    }

    @Test
    void theSameNameAloneIsWorthALookAndWithAPhoneTheSame() {
        assertThat(compare(called("华为技术有限公司"), called("华为技术")).verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(compare(called("华为技术有限公司", SWITCHBOARD), called("Huawei Jishu", SWITCHBOARD))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "华为技术有限公司, 华为终端有限公司",
        "华为技术有限公司北京分公司, 华为技术有限公司上海分公司",
        "中国工商银行北京分行, 中国工商银行上海分行",
        "华为技术有限公司, 华为技术有限公司北京分公司",
        "北京日出贸易有限公司, 上海日出贸易有限公司",
        "'Sunrise Trading Co., Ltd. Beijing Branch', 'Sunrise Trading Co., Ltd. Shanghai Branch'"
    })
    void companiesOfOneGroupAreNeverProposedForMerging(String one, String other) {
        assertThat(compare(called(one, SWITCHBOARD, SITE), called(other, SWITCHBOARD, SITE))
                        .verdict())
                .isNotEqualTo(Verdict.SAME);
    }

    @Test
    void aBranchIsItselfInBothScripts() {
        var chinese = called("日出贸易有限公司（北京分公司）", SWITCHBOARD);
        var latin = called("Richu Maoyi Co., Ltd., Beijing Branch", SWITCHBOARD);

        assertThat(chinese.keys()).containsAnyElementsOf(latin.keys());
        assertThat(compare(chinese, latin).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aRenamedCompanyIsFoundByItsTaxNumber() {
        var number = new IdentityNumber(Issue.TAX, "91440300708461136T");

        assertThat(compare(called("日出贸易有限公司", number, SWITCHBOARD), called("日落科技有限公司", number, SWITCHBOARD))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "华为技术有限公司, 'Huawei Jishu Co., Ltd.'",
        "Siemens Healthineers, Siemens Healthineres AG",
        "'Northwind Traders, Inc.', Nortwind Traders"
    })
    void namesMeetByTheirKeys(String one, String other) {
        assertThat(called(one).keys()).containsAnyElementsOf(called(other).keys());
    }

    /** Neither name nor sound, nor anything beside them: only the neighbouring syllables at one end. */
    @ParameterizedTest
    @CsvSource({"上海华为科技有限公司, 华为科技上海公司", "东方红日贸易有限公司, 东方红日出贸易有限公司", "Northwind Traders, Northwind Fine Food Traders"})
    void aPartThatIsMissingOrElsewhereLeavesTheSyllablesAtAnEnd(String one, String other) {
        var shared = new HashSet<>(called(one).keys());
        shared.retainAll(called(other).keys());

        assertThat(shared).isNotEmpty().allMatch(key -> key.startsWith("firm -") || key.endsWith("-"));
    }

    @Test
    void whatOnlyTheEndsOfNamesBringTogetherIsWorthALookInOneStreet() {
        var street = new Address("CN", "上海", new Locality("上海", null, null), new Premises(List.of("南京西路"), null));

        assertThat(compare(called("上海华为科技有限公司", street), called("华为科技上海公司", street))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    private static Candidate called(String name, Trait... more) {
        return Candidate.of(Traits.ofOrganisation(
                Stream.concat(Stream.of(new FullName(name)), Stream.of(more)).toArray(Trait[]::new)));
    }

    private static Comparison compare(Candidate one, Candidate other) {
        return one.comparedWith(other);
    }
}
