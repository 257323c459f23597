package dev.guanxi.contact.origin;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.List;

/** Whom one believes about what, one entry for each group of fields; kept as JSON. */
public record TrustTable(List<FieldTrust> items) {
    void check() {
        for (var group : FieldGroup.values()) {
            ensureField(
                    items.stream().filter(item -> item.group() == group).count() == 1,
                    "fields",
                    "trust-order-group",
                    group);
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).check(i);
        }
    }

    FieldTrust of(ProfileField field) {
        return items.stream()
                .filter(item -> item.group() == field.group())
                .findFirst()
                .orElseThrow();
    }
}
