package dev.guanxi.platform.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A profile without what a merge or an import gave it.
 *
 * @param stayed fields that were changed since, and so were left as they are
 */
public record Restoration<P extends Record>(P profile, List<String> stayed) {

    /**
     * Takes back each field that still holds what it was given; of a list the entries that came and went.
     *
     * @param now the profile as it is
     * @param before as it was before
     * @param given as the merge or the import left it
     */
    public static <P extends Record> Restoration<P> of(P now, P before, P given) {
        var fields = RecordFields.of(List.of(now, before, given));
        var values = new LinkedHashMap<String, @Nullable Object>();
        var stayed = new ArrayList<String>();
        for (var field : fields.names()) {
            var value = new Field(fields.value(now, field), fields.value(before, field), fields.value(given, field));
            values.put(field, value.restored());
            if (value.stays()) {
                stayed.add(field);
            }
        }
        return new Restoration<>(fields.with(values::get), List.copyOf(stayed));
    }

    private record Field(
            @Nullable Object now,
            @Nullable Object before,
            @Nullable Object given) {

        boolean stays() {
            return !Objects.equals(restored(), before) && !Objects.equals(before, given) && !isList();
        }

        @Nullable
        Object restored() {
            if (Objects.equals(now, before) || Objects.equals(before, given)) {
                return now;
            }
            if (Objects.equals(now, given)) {
                return before;
            }
            return isList() ? withoutWhatCame() : now;
        }

        private boolean isList() {
            return now instanceof Uniting<?> && before instanceof Uniting<?> && given instanceof Uniting<?>;
        }

        @SuppressWarnings("unchecked")
        private <L extends Uniting<L>> L withoutWhatCame() {
            var had = (L) Objects.requireNonNull(before);
            var got = (L) Objects.requireNonNull(given);
            var has = (L) Objects.requireNonNull(now);
            return has.without(got.without(had)).and(had.without(got));
        }
    }
}
