package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    static final Map<String, ListField> FIELDS = Map.of(
            "name", new ListField("name", "name", FieldType.TEXT, true),
            "amount", new ListField("amount", "amount", FieldType.NUMBER, false),
            "closedOn", new ListField("closedOn", "closed_on", FieldType.DATE, false),
            "changedAt", new ListField("changedAt", "changed_at", FieldType.TIME, false),
            "code", code());

    /** Written in capitals or not; without letters it is none. */
    private static ListField code() {
        var lookup = new Lookup(
                "code_key", written -> written.matches(".*[a-zA-Z].*") ? written.toLowerCase(Locale.ROOT) : null);
        return new ListField("code", "code", FieldType.TEXT, false, Kept.AS_ITSELF, null, lookup);
    }

    @Test
    void conditionsBindTheirValues() {
        var sql = new Sql();

        var condition = Filter.condition("name==Acme;(amount=gt=10,amount=lt=5)", FIELDS, sql);

        assertThat(condition).isEqualTo("(name = $1 and (amount > $2 or amount < $3))");
        assertThat(sql.parameters().getValue(1)).isEqualTo(new BigDecimal("10"));
    }

    @Test
    void aStarStandsForAnythingAndPercentForItself() {
        var sql = new Sql();

        assertThat(Filter.condition("name=='50%_*'", FIELDS, sql)).isEqualTo("name ilike $1");

        assertThat(sql.parameters().getString(0)).isEqualTo("50\\%\\_%");
    }

    @Test
    void notEqualAlsoFindsTheEmpty() {
        assertThat(Filter.condition("amount!=5", FIELDS, new Sql())).isEqualTo("not coalesce(amount = $1, false)");
        assertThat(Filter.condition("name==null", FIELDS, new Sql())).isEqualTo("name is null");
        assertThat(Filter.condition("name=out=(a,b)", FIELDS, new Sql()))
                .isEqualTo("not coalesce(name in ($1, $2), false)");
    }

    @Test
    void theFieldsOfAFilterAreNamedOnce() {
        assertThat(Filter.named("name==A;(amount=gt=10,amount=lt=5,code=in=(A,B))", FIELDS))
                .containsExactly("amount", "code", "name");
    }

    @Test
    void whatIsWrittenInSeveralWaysIsFoundByWhatItMeans() {
        var sql = new Sql();

        assertThat(Filter.condition("code==AB", FIELDS, sql)).isEqualTo("(code_key = $2 or code = $1)");
        assertThat(sql.parameters().getString(0)).isEqualTo("AB");
        assertThat(sql.parameters().getString(1)).isEqualTo("ab");

        assertThat(Filter.condition("code==12", FIELDS, new Sql())).isEqualTo("code = $1");
        assertThat(Filter.condition("code==A*", FIELDS, new Sql())).isEqualTo("code ilike $1");
        assertThat(Filter.condition("code==null", FIELDS, new Sql())).isEqualTo("code is null");
        assertThat(Filter.condition("code!=12", FIELDS, new Sql())).isEqualTo("not coalesce(code = $1, false)");
        assertThat(Filter.condition("code=in=(A,12)", FIELDS, new Sql()))
                .isEqualTo("((code_key = $2 or code = $1) or code = $3)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name==",
                "shoe==44",
                "amount==many",
                "amount==1e999999999",
                "closedOn==2025-02-29",
                "closedOn==-5000-01-01",
                "changedAt=gt=+1000000000-12-31T23:59:59Z",
                "name=like=x",
                "name==a;;name==b",
                "name==' or 1=1 --;"
            })
    void whatMakesNoSenseIsRefusedWithAReason(String filter) {
        assertThatThrownBy(() -> Filter.condition(filter, FIELDS, new Sql()))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.field()).isEqualTo("filter"));
    }

    @Test
    void anEndlessFilterIsRefused() {
        assertThatThrownBy(() -> Filter.condition("name==" + "x".repeat(3_000), FIELDS, new Sql()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("filter-too-long");
    }
}
