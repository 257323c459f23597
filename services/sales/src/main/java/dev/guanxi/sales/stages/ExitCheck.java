package dev.guanxi.sales.stages;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.fields.FieldSet;
import dev.guanxi.platform.fields.ValueType;
import dev.guanxi.sales.stages.DealFacts.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether criteria are met, with the fields that there are at the moment. One that asks for a field which is not in use
 * any more asks for nothing: nobody could fill it.
 */
public record ExitCheck(FieldSet fields) {
    /** What of these is not so yet, in their order. */
    public List<ExitCriterion> unmet(List<StageDefinition> leftBehind, DealFacts deal) {
        return leftBehind.stream()
                .flatMap(stage -> stage.exit().stream())
                .filter(criterion -> !isMet(criterion, deal))
                .toList();
    }

    public boolean isMet(ExitCriterion criterion, DealFacts deal) {
        var check = criterion.check();
        if (check == null) {
            return deal.ticked().contains(criterion.key());
        }
        var kind = kind(check.field());
        return kind == null || holds(check, kind, deal.of(check.field()));
    }

    private static boolean holds(FieldCheck check, Kind kind, @Nullable Object present) {
        var value = check.value();
        if (present == null || value == null) {
            return present != null || check.is() == Comparison.NOT_EQUAL;
        }
        return switch (check.is()) {
            case FILLED -> true;
            case EQUAL -> isOne(kind, present, value);
            case NOT_EQUAL -> !isOne(kind, present, value);
            case AT_LEAST -> compared(kind, present, value) >= 0;
            case AT_MOST -> compared(kind, present, value) <= 0;
        };
    }

    /** Of several choices one is enough. */
    private static boolean isOne(Kind kind, Object present, String value) {
        return present instanceof List<?> several
                ? several.stream().anyMatch(one -> value.equals(String.valueOf(one)))
                : compared(kind, present, value) == 0;
    }

    private static int compared(Kind kind, Object present, String value) {
        var said = String.valueOf(present instanceof Map<?, ?> money ? money.get("amount") : present);
        return switch (kind) {
            case TEXT, YES_NO -> said.compareTo(value);
            case NUMBER -> new BigDecimal(said).compareTo(new BigDecimal(value));
            case DAY -> LocalDate.parse(said).compareTo(LocalDate.parse(value));
            case MOMENT -> Instant.parse(said).compareTo(Instant.parse(value));
        };
    }

    /** Null for a field that there is not, or that is not in use. */
    private @Nullable Kind kind(String field) {
        return field.startsWith(DealFacts.CUSTOM)
                ? fields.typeOf(field.substring(DealFacts.CUSTOM.length()))
                        .map(ExitCheck::kind)
                        .orElse(null)
                : DealFacts.own(field);
    }

    private static Kind kind(ValueType type) {
        return switch (type) {
            case NUMBER, MONEY -> Kind.NUMBER;
            case DATE -> Kind.DAY;
            case MOMENT -> Kind.MOMENT;
            case YES_NO -> Kind.YES_NO;
            case TEXT, CHOICE, CHOICES, EMAIL, PHONE, URL, REFERENCE -> Kind.TEXT;
        };
    }

    /** Refuses criteria that ask for fields that there are not, or compare what cannot be compared. */
    void ensureAsksForWhatThereIs(PipelineDefinition definition) {
        for (int i = 0; i < definition.stages().size(); i++) {
            var exit = definition.stages().get(i).exit();
            for (int j = 0; j < exit.size(); j++) {
                var check = exit.get(j).check();
                if (check != null) {
                    ensureComparable(check, "stages[%d].criteria[%d].check".formatted(i, j));
                }
            }
        }
    }

    private void ensureComparable(FieldCheck check, String place) {
        var kind = kind(check.field());
        if (kind == null) {
            throw new Invalid(place + ".field", "criterion-field-unknown", check.field());
        }
        var value = check.value();
        ensureField(
                (value == null) == (check.is() == Comparison.FILLED), place + ".value", "criterion-value", check.is());
        var ordered = kind == Kind.NUMBER || kind == Kind.DAY || kind == Kind.MOMENT;
        ensureField(ordered || !check.is().isOrder(), place + ".is", "criterion-no-order", check.field(), check.is());
        if (value != null) {
            ensureOf(kind, value, place + ".value");
        }
    }

    private static void ensureOf(Kind kind, String value, String place) {
        try {
            var ok = switch (kind) {
                case TEXT -> true;
                case YES_NO -> value.equals("true") || value.equals("false");
                case NUMBER -> new BigDecimal(value).precision() <= 30;
                case DAY -> LocalDate.parse(value).getYear() > 0;
                case MOMENT -> Instant.parse(value).isAfter(Instant.EPOCH);
            };
            ensureField(ok, place, "criterion-value-of-other", value, kind);
        } catch (NumberFormatException | DateTimeException _) {
            throw new Invalid(place, "criterion-value-of-other", value, kind);
        }
    }
}
