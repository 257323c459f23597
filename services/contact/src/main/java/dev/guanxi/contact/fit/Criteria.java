package dev.guanxi.contact.fit;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.util.List;

/** All that a definition asks for; kept as JSON. */
public record Criteria(List<Criterion> items) {
    void check() {
        ensureField(!items.isEmpty(), "criteria", "criteria-missing");
        for (int i = 0; i < items.size(); i++) {
            items.get(i).check(i);
        }
    }

    /** How well the prospect fits: the weight of what it meets, of the weight of all, in percent. */
    Score of(Prospect prospect) {
        var met = items.stream().map(criterion -> criterion.isMetBy(prospect)).toList();
        long all = 0;
        long reached = 0;
        var lacking = false;
        for (int i = 0; i < items.size(); i++) {
            var criterion = items.get(i);
            all += criterion.weight();
            reached += met.get(i) ? criterion.weight() : 0;
            lacking |= criterion.required() && !met.get(i);
        }
        var percent = (int) Math.round(100.0 * reached / all);
        return new Score(percent, lacking || percent < Score.ON_TARGET, met);
    }
}
