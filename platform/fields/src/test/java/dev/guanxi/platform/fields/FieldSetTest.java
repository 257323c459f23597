package dev.guanxi.platform.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.Unfit;
import dev.guanxi.platform.fields.FieldIndexes.Made;
import dev.guanxi.platform.fields.FieldIndexes.Making;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSetTest {
    private static final FieldWording LABEL = new FieldWording("Rating", "评级");

    @Test
    void whereNothingIsDefinedNothingIsLookedAt() {
        assertThat(FieldSet.NONE.forNew(CustomValues.NOTHING)).isSameAs(CustomValues.NOTHING);
        assertThat(FieldSet.NONE.changed(CustomValues.NOTHING, CustomValues.NOTHING))
                .isSameAs(CustomValues.NOTHING);
    }

    @Test
    void theSameNumberIsWrittenAlike() {
        assertThat(CustomValues.of(Map.of("a", new BigDecimal("12.50"))))
                .isEqualTo(CustomValues.of(Map.of("a", 12.5)))
                .isEqualTo(CustomValues.read("{\"a\": 12.5}"));
        assertThat(CustomValues.of(Map.of("a", new BigDecimal("3e2"))).json()).isEqualTo("{\"a\":300}");
    }

    @Test
    void aValueThatIsThereMayStayWhateverTheRulesAre() {
        var five = CustomValues.of(Map.of("rating", 5));
        var fields = set("rating", number(null, new BigDecimal(3)));

        assertThat(fields.changed(five, CustomValues.of(Map.of("rating", 5)))).isEqualTo(five);
        assertThatThrownBy(() -> fields.changed(five, CustomValues.of(Map.of("rating", 4))))
                .isInstanceOfSatisfying(
                        Unfit.class, refusal -> assertThat(refusal.understood()).isTrue());
    }

    @Test
    void whatIsNotUnderstoodIsToldTogetherWithTheRest() {
        var fields = set("rating", number(BigDecimal.ONE, null));

        assertThatThrownBy(() -> fields.forNew(CustomValues.of(Map.of("rating", 0, "shoe", 44))))
                .isInstanceOfSatisfying(Unfit.class, refusal -> {
                    assertThat(refusal.understood()).isFalse();
                    assertThat(refusal.violations())
                            .extracting(Invalid::field, Invalid::code)
                            .containsExactlyInAnyOrder(
                                    tuple("custom.rating", "custom-less"),
                                    tuple("custom.shoe", "custom-field-unknown"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 1e400",
        "DATE, 2026-02-30",
        "DATE, +12026-02-03",
        "MOMENT, 2026-02-03",
        "EMAIL, nobody",
        "PHONE, call me",
        "URL, javascript:alert(1)",
        "URL, //host",
        "YES_NO, perhaps",
        "MONEY, 12",
        "MONEY, 12 XYZ"
    })
    void aCellThatIsNoSuchValueIsRefused(ValueType type, String cell) {
        var rule = new FieldRule("it", of(type));

        assertThatThrownBy(() -> rule.normal(rule.inFile(cell))).isInstanceOf(Invalid.class);
    }

    @Test
    void anIndexThatIsNotValidGoesBeforeAnotherIsMade() {
        var wanted = Map.of("custom_a", new Making("create a", List.of("analyze it")));

        assertThat(FieldIndexes.next(wanted, Map.of())).containsExactly("create a", "analyze it");
        assertThat(FieldIndexes.next(wanted, Map.of("custom_a", Made.HALF)))
                .containsExactly(
                        "drop statistics if exists custom_a_values", "drop index concurrently if exists custom_a");
        assertThat(FieldIndexes.next(wanted, Map.of("custom_a", Made.UNKNOWN))).containsExactly("analyze it");
        assertThat(FieldIndexes.next(wanted, Map.of("custom_a", Made.WHOLE))).isEmpty();
        assertThat(FieldIndexes.next(Map.of("custom_a", Making.NONE), Map.of())).isEmpty();
        assertThat(FieldIndexes.next(Map.of(), Map.of("custom_a", Made.WHOLE)))
                .containsExactly(
                        "drop statistics if exists custom_a_values", "drop index concurrently if exists custom_a");
    }

    private static FieldSet set(String key, FieldDefinition definition) {
        return new FieldSet(List.of(new FieldRule(key, definition)));
    }

    private static FieldDefinition number(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return new FieldDefinition(
                ValueType.NUMBER, LABEL, null, null, null, null, null, null, min, max, null, null, null);
    }

    private static FieldDefinition of(ValueType type) {
        return new FieldDefinition(type, LABEL, null, null, null, null, null, null, null, null, null, null, null);
    }
}
