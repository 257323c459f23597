package dev.guanxi.contact.merge;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.merge.FieldOutcome.Held;
import dev.guanxi.platform.fields.RecordFields;
import dev.guanxi.platform.fields.Uniting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides field by field whose value survives: the one that was chosen, else the survivor's, else that of the first
 * duplicate which has one; lists are united. A record with parts, such as a name, is one value. What names one of the
 * merged records themselves, such as a parent, is no value: nobody is a part of itself. Each field that an administrator
 * defined is one by itself.
 */
public final class Survivorship<P extends Record> {
    private final SequencedMap<UUID, P> profiles;
    private final Map<String, UUID> choices;
    private final BiFunction<P, Collection<P>, P> completion;
    private final RecordFields<P> fields;

    private Survivorship(
            SequencedMap<UUID, P> profiles, Map<String, UUID> choices, BiFunction<P, Collection<P>, P> completion) {
        this.profiles = profiles;
        this.choices = choices;
        this.completion = completion;
        this.fields = RecordFields.of(profiles.values());
    }

    /**
     * The profile of several records as one.
     *
     * @param profiles by the record's id, the survivor's first, then the duplicates' in the order given
     * @param choices by field, the record whose value is to survive; also when it has none
     * @param completion puts into a decided profile what it keeps of all, as the kind of profile knows; what was chosen
     *     stays
     */
    public static <P extends Record> MergedProfile<P> decide(
            SequencedMap<UUID, P> profiles, Map<String, UUID> choices, BiFunction<P, Collection<P>, P> completion) {
        var survivorship = new Survivorship<>(profiles, choices, completion);
        survivorship.ensureChoicesExist();
        return survivorship.decide();
    }

    private void ensureChoicesExist() {
        choices.forEach((field, record) -> {
            ensureField(
                    fields.names().contains(field),
                    "fields",
                    "merge-field-unknown",
                    field,
                    String.join(", ", fields.names()));
            ensureField(profiles.containsKey(record), "fields." + field, "merge-choice-unknown", record);
        });
    }

    private MergedProfile<P> decide() {
        var decided = fields.names().stream().map(this::outcome).toList();
        var complete = completion.apply(profile(decided), profiles.values());
        var outcomes =
                decided.stream().map(outcome -> completed(outcome, complete)).toList();
        return new MergedProfile<>(profile(outcomes), outcomes);
    }

    private P profile(List<FieldOutcome> outcomes) {
        var values = new HashMap<String, @Nullable Object>();
        outcomes.forEach(outcome -> values.put(outcome.field(), outcome.value()));
        return fields.with(values::get);
    }

    private FieldOutcome completed(FieldOutcome outcome, P complete) {
        var value = fields.value(complete, outcome.field());
        return choices.containsKey(outcome.field()) || Objects.equals(value, outcome.value())
                ? outcome
                : new FieldOutcome(outcome.field(), value, null, SurvivalReason.UNITED, outcome.values());
    }

    private FieldOutcome outcome(String field) {
        var held = held(field);
        var chosen = choices.get(field);
        if (chosen != null) {
            return new FieldOutcome(field, meaningful(chosen, field), chosen, SurvivalReason.CHOSEN, held);
        }
        if (held.isEmpty()) {
            return new FieldOutcome(
                    field, meaningful(profiles.firstEntry().getKey(), field), null, SurvivalReason.EMPTY, held);
        }
        if (held.size() > 1 && held.getFirst().value() instanceof Uniting<?>) {
            return new FieldOutcome(field, united(held), null, SurvivalReason.UNITED, held);
        }
        var first = held.getFirst();
        var own = first.recordId().equals(profiles.firstEntry().getKey());
        return new FieldOutcome(
                field, first.value(), first.recordId(), own ? SurvivalReason.KEPT : SurvivalReason.TAKEN, held);
    }

    private List<Held> held(String field) {
        var held = new ArrayList<Held>();
        profiles.keySet().forEach(record -> {
            var value = meaningful(record, field);
            if (value != null && !RecordFields.isEmpty(value)) {
                held.add(new Held(record, value));
            }
        });
        return held;
    }

    private @Nullable Object meaningful(UUID record, String field) {
        var profile = profiles.get(record);
        var value = profile == null ? null : fields.value(profile, field);
        return value instanceof UUID id && profiles.containsKey(id) ? null : value;
    }

    @SuppressWarnings("unchecked")
    private static <L extends Uniting<L>> L united(List<Held> held) {
        return held.stream().map(one -> (L) one.value()).reduce(Uniting::and).orElseThrow();
    }
}
