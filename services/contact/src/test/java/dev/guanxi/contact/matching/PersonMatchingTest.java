package dev.guanxi.contact.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.matching.Trait.Address;
import dev.guanxi.contact.matching.Trait.BirthDate;
import dev.guanxi.contact.matching.Trait.FullName;
import dev.guanxi.contact.matching.Trait.IdentityNumber;
import dev.guanxi.contact.matching.Trait.Issue;
import dev.guanxi.contact.matching.Trait.Locality;
import dev.guanxi.contact.matching.Trait.Mail;
import dev.guanxi.contact.matching.Trait.NameInParts;
import dev.guanxi.contact.matching.Trait.Phone;
import dev.guanxi.contact.matching.Trait.Premises;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMatchingTest {
    private static final Phone MOBILE = new Phone("138 0013 8000", "CN");
    private static final Mail MAIL = new Mail("wang.family@example.com");
    private static final BirthDate BORN = new BirthDate(LocalDate.of(1980, 4, 6));
    private static final Address HOME =
            new Address("CN", "北京市", new Locality("北京", "海淀区", "100080"), new Premises(List.of("中关村大街1号"), null));

    @ParameterizedTest
    @CsvSource({
        "王小明, 王小明, EXACT",
        "王小明先生, 王小明, EXACT",
        "李　静女士, 李静, EXACT",
        "張學友, 张学友, EXACT",
        "歐陽娜娜, 欧阳娜娜, EXACT",
        "王小明, Wang Xiaoming, SOUND",
        "王小明, xiaoming wang, SOUND",
        "王小明, ＷＡＮＧ Ｘｉａｏ Ｍｉｎｇ, SOUND",
        "吕丽, Lü Li, SOUND",
        "吕丽, Lyu Li, SOUND",
        "曾志伟, Zeng Zhiwei, SOUND",
        "单雄信, Shan Xiongxin, SOUND",
        "王小明, 王晓明, CLOSE",
        "王小明, X. Wang, PARTLY",
        "王先生, 王小明, PARTLY",
        "王先生, 王女士, PARTLY",
        "王小明, 王小红, DIFFERENT",
        "王小明, 李小明, DIFFERENT",
        "王小明, Wang Xiaohong, DIFFERENT"
    })
    void aChineseNameAgreesSoFar(String one, String other, Agreement agreement) {
        var comparison = compare(person(new FullName(one)), person(new FullName(other)));

        assertThat(comparison.contributions())
                .singleElement()
                .returns(Aspect.CHINESE_NAME, Contribution::aspect)
                .returns(agreement, Contribution::agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, Wang Xiaoming",
        "Wang Xiaoming, xiaoming wang",
        "張學友, Xueyou Zhang",
        "Müller Jürgen, jurgen muller"
    })
    void namesMeetByTheirKeys(String one, String other) {
        assertThat(person(new FullName(one)).keys())
                .containsAnyElementsOf(person(new FullName(other)).keys());
    }

    @ParameterizedTest
    @CsvSource({
        "Emma, Wang, Emma, Wang, EXACT EXACT",
        "Emma, Wang, Wang, Emma, EXACT EXACT SWAPPED",
        "Emma Louise, Wang, Emma, Wang, CLOSE EXACT",
        "E., Wang, Emma, Wang, PARTLY EXACT",
        "Jadk, Rees, Jack, Rees, CLOSE EXACT",
        "Xiaoming, Wang, Xiaohong, Wang, DIFFERENT EXACT",
        "Emma, , Emma, Wang, EXACT"
    })
    void aNameInPartsAgreesSoFar(String given, String family, String otherGiven, String otherFamily, String levels) {
        var comparison =
                compare(person(new NameInParts(given, family)), person(new NameInParts(otherGiven, otherFamily)));

        assertThat(comparison.contributions())
                .extracting(contribution -> contribution.agreement().name())
                .containsExactly(levels.split(" ", -1));
    }

    @Test
    void aNameAloneIsNoDuplicateButWithAPhoneItIs() {
        var name = new FullName("王小明");

        assertThat(compare(person(name), person(name)).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(person(name, MOBILE), person(new FullName("Xiaoming Wang"), MOBILE))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void relativesAreNotTheSame() {
        var husband = person(new NameInParts("小明", "王"), MOBILE, MAIL, HOME);
        var sister = person(new NameInParts("小红", "王"), MOBILE, MAIL, HOME);
        var wife = person(new NameInParts("Emma", "Wang"), MOBILE, MAIL, HOME);

        assertThat(compare(husband, sister).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(husband, wife).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void twinsGoToReviewAndAreNeverProposedForMerging() {
        var one = person(new NameInParts("Emma", "Wang"), BORN, MOBILE, MAIL, HOME);
        var twin = person(new NameInParts("Louise", "Wang"), BORN, MOBILE, MAIL, HOME);

        assertThat(compare(one, twin).verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void whoMarriedAndMovedIsFoundByTheBirthdayAndThePhone() {
        var before = person(new NameInParts("Emma", "Miller"), BORN, new Phone("+49 30 1234567", null), HOME);
        var after = person(new NameInParts("Emma", "Wang"), BORN, new Phone("030/1234567", "DE"));

        assertThat(before.keys()).containsAnyElementsOf(after.keys());
        assertThat(compare(before, after).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aFormerNameCountsAsMuchAsTheOneOfToday() {
        var today = person(new NameInParts("Emma", "Wang"), new NameInParts("Emma", "Miller"), BORN);
        var then = person(new NameInParts("Emma", "Miller"), BORN);

        assertThat(compare(today, then).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void anAddressIsTheSameInAnyOfItsParts() {
        var inParts = person(new FullName("王小明"), HOME);
        var inTheWrongParts = person(
                new FullName("王小明"),
                new Address("CN", "北京", new Locality("海淀", "北京市", "100080"), new Premises(List.of("", "中關村大街"), "1")));

        assertThat(compare(inParts, inTheWrongParts).contributions())
                .filteredOn(contribution -> contribution.agreement() != Agreement.DEPENDENT)
                .allSatisfy(contribution -> assertThat(contribution.agreement()).isEqualTo(Agreement.EXACT))
                .extracting(Contribution::aspect)
                .contains(Aspect.CITY, Aspect.STREET, Aspect.HOUSE_NUMBER, Aspect.POSTCODE);
    }

    @Test
    void aSlipInAnIdentityNumberIsForgivenAndTheNextLoyaltyCardIsAnothers() {
        assertThat(issued(Issue.SOCIAL_SECURITY, "6670738", "6607738")).isEqualTo(Agreement.CLOSE);
        assertThat(issued(Issue.LOYALTY_CARD, "10000017", "10000018")).isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void aMailboxOfAPlaceSaysNothingAboutAPerson() {
        var info = new Mail("info@example.com");

        assertThat(compare(person(info), person(info)).contributions()).isEmpty();
    }

    @Test
    void theExplanationGivesBothValuesInTheOrderOfTheQuestion() {
        var one = person(new NameInParts("Jack", "Rees"));
        var other = person(new NameInParts("Jadk", "Rees"));

        assertThat(given(compare(one, other))).containsExactly("Jack", "Jadk");
        assertThat(given(compare(other, one))).containsExactly("Jadk", "Jack");
    }

    @Test
    void theExplanationShowsAddressesAsTheyWereWritten() {
        assertThat(compare(person(HOME), person(HOME)).contributions())
                .extracting(Contribution::one)
                .contains("北京市", "北京", "100080", "中关村大街1号");
    }

    @Test
    void aPersonIsNoOrganisation() {
        var organisation = Candidate.of(Traits.ofOrganisation(new FullName("王小明"), MOBILE));

        assertThat(compare(person(new FullName("王小明"), MOBILE), organisation).score())
                .isZero();
    }

    private static Stream<String> given(Comparison comparison) {
        var contribution = comparison.contributions().getFirst();
        return Stream.of(contribution.one(), contribution.other());
    }

    private static Agreement issued(Issue issue, String one, String other) {
        return compare(person(new IdentityNumber(issue, one)), person(new IdentityNumber(issue, other)))
                .contributions()
                .getFirst()
                .agreement();
    }

    private static Candidate person(Trait... known) {
        return Candidate.of(new Traits(Traits.Subject.PERSON, Arrays.asList(known)));
    }

    private static Comparison compare(Candidate one, Candidate other) {
        return one.comparedWith(other);
    }
}
