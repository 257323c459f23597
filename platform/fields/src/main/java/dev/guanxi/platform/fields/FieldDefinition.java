package dev.guanxi.platform.fields;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a field; what is left out has the value that each part names. */
@Schema(name = "FieldDefinition")
public record FieldDefinition(
        @NotNull @Schema(examples = "NUMBER") ValueType type,
        @NotNull @Valid FieldWording label,

        @Nullable @Valid @Schema(description = "What people are told beside the field.")
        FieldWording help,

        @Nullable
        @Schema(
                description = "A new record must have a value, and nobody takes it away. Records from before stay as"
                        + " they are. False when left out.")
        Boolean required,

        @Nullable
        @Schema(
                description = "Lists can be filtered by it and be in its order; an index is made for that. False when"
                        + " left out.")
        Boolean filterable,

        @Nullable
        @Schema(
                description = "False: nobody writes it any more, and lists do not know it; values that are there stay."
                        + " True when left out.")
        Boolean active,

        @Nullable @Min(1) @Max(5000) @Schema(description = "Of a text; 200 when left out.", examples = "100")
        Integer maxLength,

        @Nullable @Min(0) @Max(6) @Schema(description = "Decimals of a number; none when left out.", examples = "1")
        Integer scale,

        @Nullable @Schema(description = "The least number.", examples = "0")
        BigDecimal min,

        @Nullable @Schema(description = "The largest number.", examples = "5")
        BigDecimal max,

        @Nullable @Size(max = 200) @Schema(description = "Of a CHOICE or CHOICES; a patch replaces the list.")
        List<@NotNull @Valid FieldOption> options,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "Of a REFERENCE, and then required: the kind of record that it leads to; which are possible,"
                                + " depends on the service. Stays while records have values.",
                examples = "customers")
        String refersTo,

        @Nullable
        @Schema(
                implementation = Object.class,
                description = "What a new record has when nobody says anything, as a record has it.")
        Object defaultValue) {

    /** What fits into an index, in the worst case of four bytes a character. */
    private static final int LONGEST_INDEXED = 500;

    private static final int LONGEST_UNLESS_SAID = 200;

    boolean mandatory() {
        return required != null && required;
    }

    boolean findable() {
        return filterable != null && filterable;
    }

    boolean refers() {
        return type == ValueType.REFERENCE;
    }

    boolean inUse() {
        return active == null || active;
    }

    int longest() {
        return maxLength == null ? LONGEST_UNLESS_SAID : maxLength;
    }

    int decimals() {
        return scale == null ? 0 : scale;
    }

    List<FieldOption> choices() {
        return options == null ? List.of() : options;
    }

    Set<String> optionKeys() {
        return choices().stream().map(FieldOption::key).collect(Collectors.toSet());
    }

    /** Refuses what contradicts itself. */
    void ensureSound(String key) {
        ensureField(maxLength == null || type == ValueType.TEXT, "definition.maxLength", "custom-rule-of-other", type);
        ensureField(scale == null || type == ValueType.NUMBER, "definition.scale", "custom-rule-of-other", type);
        ensureField(min == null || type == ValueType.NUMBER, "definition.min", "custom-rule-of-other", type);
        ensureField(max == null || type == ValueType.NUMBER, "definition.max", "custom-rule-of-other", type);
        ensureField(min == null || max == null || min.compareTo(max) <= 0, "definition.min", "custom-range-empty");
        ensureField((refersTo != null) == refers(), "definition.refersTo", "custom-reference-kind", type);
        ensureField(defaultValue == null || !refers(), "definition.defaultValue", "custom-rule-of-other", type);
        ensureField(type.hasOptions() || choices().isEmpty(), "definition.options", "custom-rule-of-other", type);
        ensureField(
                !type.hasOptions() || choices().stream().anyMatch(FieldOption::offered),
                "definition.options",
                "custom-options-missing");
        var seen = new HashSet<String>();
        choices()
                .forEach(option ->
                        ensureField(seen.add(option.key()), "definition.options", "custom-option-twice", option.key()));
        ensureField(
                !findable() || type != ValueType.TEXT || longest() <= LONGEST_INDEXED,
                "definition.maxLength",
                "custom-too-long-for-index",
                LONGEST_INDEXED);
        if (defaultValue != null) {
            ensureTaken(key, defaultValue);
        }
    }

    private void ensureTaken(String key, Object unlessSaid) {
        try {
            new FieldRule(key, this).normal(unlessSaid);
        } catch (Invalid refusal) {
            throw new Invalid(
                    "definition.defaultValue",
                    refusal.code(),
                    refusal.arguments().toArray());
        }
    }

    /** Refuses what records that have values could not follow. */
    void ensureFollows(FieldDefinition before, boolean inUse) {
        ensureField(!inUse || type == before.type, "definition.type", "custom-type-in-use", before.type);
        ensureField(
                !inUse || Objects.equals(refersTo, before.refersTo),
                "definition.refersTo",
                "custom-type-in-use",
                String.valueOf(before.refersTo));
        before.optionKeys()
                .forEach(option -> ensureField(
                        !inUse || optionKeys().contains(option), "definition.options", "custom-option-in-use", option));
    }

    /** Whether records could be left behind, so that one has to look whether there are any. */
    boolean leavesBehind(FieldDefinition before) {
        return type != before.type
                || !Objects.equals(refersTo, before.refersTo)
                || !optionKeys().containsAll(before.optionKeys());
    }
}
