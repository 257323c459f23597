package dev.guanxi.platform.fields;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.fields.FieldDefinitions.Other;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldDefinitionsTest {
    private static final FieldDefinition PLAIN = definition(true, false);
    private static final FieldDefinition FILTERABLE = definition(true, true);
    private static final FieldDefinition INACTIVE = definition(false, true);

    @Test
    void moreFieldsThanARecordShowsAreRefused() {
        var full = others(FieldDefinitions.MOST, true, false);

        assertThatThrownBy(() -> FieldDefinitions.ensureRoom(full, PLAIN))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("custom-fields-too-many");
        assertThatCode(() -> FieldDefinitions.ensureRoom(full, INACTIVE)).doesNotThrowAnyException();
        assertThatCode(() -> FieldDefinitions.ensureRoom(others(FieldDefinitions.MOST, false, false), PLAIN))
                .doesNotThrowAnyException();
    }

    @Test
    void moreIndexesThanWritesBearAreRefused() {
        var many = others(FieldDefinitions.MOST_FILTERABLE, true, true);

        assertThatThrownBy(() -> FieldDefinitions.ensureRoom(many, FILTERABLE))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("custom-filters-too-many");
        assertThatCode(() -> FieldDefinitions.ensureRoom(many, PLAIN)).doesNotThrowAnyException();
    }

    private static List<Other> others(int count, boolean active, boolean filterable) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Other("f" + i, active, filterable))
                .toList();
    }

    private static FieldDefinition definition(boolean active, boolean filterable) {
        return new FieldDefinition(
                ValueType.DATE,
                new FieldWording("Day", "日"),
                null,
                null,
                filterable,
                active,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
