package dev.guanxi.sales.document;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.Unfit;
import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.sales.wording.DeclaredField;
import dev.guanxi.sales.wording.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody said for a document.
 *
 * @param values by name
 * @param declared the fields of the template
 * @param labels of all names that there are
 */
record Said(Map<String, String> values, List<DeclaredField> declared, Map<String, FieldWording> labels) {
    /**
     * What is known, and what was said of what is not. What records know is not said otherwise. An optional field of which
     * nothing is said is empty, not missing.
     */
    Values with(Values known) {
        var all = new HashMap<>(known.said());
        var wrong = new ArrayList<Invalid>();
        declared.stream()
                .filter(field -> !field.required() && !values.containsKey(field.key()))
                .forEach(field -> all.put(field.key(), ""));
        values.forEach((name, said) -> {
            try {
                all.put(name, value(name, said, known));
            } catch (Invalid refusal) {
                wrong.add(refusal);
            }
        });
        if (!wrong.isEmpty()) {
            throw new Unfit(wrong, true);
        }
        return new Values(all, known.locale());
    }

    private Object value(String name, String said, Values known) {
        var field = field(name);
        if (field.isPresent()) {
            return field.orElseThrow().value(said, known.locale());
        }
        var label = labels.get(name);
        if (label == null) {
            throw new Invalid("values." + name, "wording-name-unknown", name);
        }
        if (known.get(name) != null) {
            throw new Invalid("values." + name, "document-value-known", label, known.text(name));
        }
        return said.strip();
    }

    private Optional<DeclaredField> field(String name) {
        return declared.stream().filter(field -> field.key().equals(name)).findFirst();
    }
}
