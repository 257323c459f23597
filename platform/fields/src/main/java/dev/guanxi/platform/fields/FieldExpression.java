package dev.guanxi.platform.fields;

import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Kept;
import dev.guanxi.platform.persistence.ListField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How the database finds records by a field: one expression for filter, order and index, which is never null and never
 * fails, whatever the JSON holds. Texts, days and moments are in the order of their bytes.
 *
 * @param index what is indexed
 */
record FieldExpression(List<ListField> asked, String index) {
    /** Less than any number that a field takes. */
    private static final String NO_NUMBER = "-1e30";

    private static final String NO_TEXT = "''";

    static FieldExpression of(FieldRule rule) {
        var key = rule.key();
        return switch (rule.definition().type()) {
            case NUMBER -> {
                var number =
                        "(case when jsonb_typeof(custom -> '%1$s') = 'number' then (custom ->> '%1$s')::numeric else %2$s end)"
                                .formatted(key, NO_NUMBER);
                yield sorted(new ListField(rule.name(), number, FieldType.NUMBER, true, Kept.AS_ITSELF, NO_NUMBER));
            }
            case MONEY -> {
                var amount =
                        "(case when jsonb_typeof(custom #> '{%1$s,amount}') = 'string' then (custom #>> '{%1$s,amount}')::numeric else %2$s end)"
                                .formatted(key, NO_NUMBER);
                var currency = "(coalesce(custom #>> '{%s,currency}', '') collate \"C\")".formatted(key);
                yield new FieldExpression(
                        List.of(
                                new ListField(
                                        rule.name() + ".amount",
                                        amount,
                                        FieldType.NUMBER,
                                        true,
                                        Kept.AS_ITSELF,
                                        NO_NUMBER),
                                new ListField(
                                        rule.name() + ".currency",
                                        currency,
                                        FieldType.TEXT,
                                        false,
                                        Kept.AS_TEXT,
                                        NO_TEXT)),
                        "btree (%s, id)".formatted(amount));
            }
            case CHOICES -> {
                var list = "(custom -> '%s')".formatted(key);
                yield new FieldExpression(
                        List.of(new ListField(rule.name(), list, FieldType.TEXT, false, Kept.SEVERAL, null)),
                        "gin (%s jsonb_path_ops)".formatted(list));
            }
            case DATE -> text(rule, FieldType.DATE);
            case MOMENT -> text(rule, FieldType.TIME);
            case YES_NO -> text(rule, FieldType.BOOLEAN);
            case REFERENCE -> {
                var id = "(coalesce(custom ->> '%s', '') collate \"C\")".formatted(key);
                yield sorted(new ListField(rule.name(), id, FieldType.UUID, false, Kept.AS_TEXT, NO_TEXT));
            }
            case TEXT, CHOICE, EMAIL, PHONE, URL -> text(rule, FieldType.TEXT);
        };
    }

    private static FieldExpression text(FieldRule rule, FieldType type) {
        var text = "(coalesce(custom ->> '%s', '') collate \"C\")".formatted(rule.key());
        return sorted(new ListField(rule.name(), text, type, true, Kept.AS_TEXT, NO_TEXT));
    }

    private static FieldExpression sorted(ListField field) {
        return new FieldExpression(List.of(field), "btree (%s, id)".formatted(field.column()));
    }

    /** What the index of a field is called; another type is another index. */
    static String indexOf(UUID field, ValueType type) {
        return "custom_%s_%s"
                .formatted(field.toString().replace("-", ""), type.name().toLowerCase(Locale.ROOT));
    }
}
