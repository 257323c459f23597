package dev.guanxi.sales.wording;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.Unfit;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.platform.web.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What texts can name, and what people call it: what is known of every document, and what an administrator defined. */
@Singleton
public class Vocabulary {
    /** How names of fields of an administrator begin, and of which kind of record they are. */
    public static final Map<String, String> CUSTOM = Map.of("deal.custom.", "opportunities", "quote.custom.", "quotes");

    private final FieldCatalogue fields;

    Vocabulary(FieldCatalogue fields) {
        this.fields = fields;
    }

    /** All names with what people call them, in an order that stays. */
    public Map<String, FieldWording> known() {
        var known = new LinkedHashMap<String, FieldWording>();
        for (var field : KnownField.values()) {
            known.put(field.written(), wording(field));
        }
        CUSTOM.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> fields.of(kind.getValue()).labels().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(field -> known.put(kind.getKey() + field.getKey(), field.getValue())));
        return known;
    }

    private static FieldWording wording(KnownField field) {
        return new FieldWording(
                Texts.of(Locale.ENGLISH, field.key()), Texts.of(Locale.SIMPLIFIED_CHINESE, field.key()));
    }

    /**
     * Refuses names that nobody knows, all at once.
     *
     * @param places where somebody wrote which names
     */
    public void ensureKnown(Map<String, Set<String>> places, Collection<DeclaredField> declared) {
        var known = labels(declared).keySet();
        var unknown = new ArrayList<Invalid>();
        places.forEach((place, names) -> names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.add(new Invalid(place, "wording-name-unknown", name))));
        if (!unknown.isEmpty()) {
            throw new Unfit(unknown, true);
        }
    }

    /** What people call all that a text can name that declares these fields. */
    public Map<String, FieldWording> labels(Collection<DeclaredField> declared) {
        var labels = new HashMap<>(known());
        declared.forEach(field -> labels.put(field.key(), field.label()));
        return labels;
    }

    /** Refuses fields that are declared twice or make no sense. */
    public void ensureSound(List<DeclaredField> declared) {
        var keys = new HashSet<String>();
        for (int i = 0; i < declared.size(); i++) {
            var place = "fields[%d]".formatted(i);
            declared.get(i).ensureSound(place);
            ensureField(
                    keys.add(declared.get(i).key()),
                    place + ".key",
                    "wording-field-twice",
                    declared.get(i).key());
        }
    }
}
