package dev.guanxi.contact.duplicate;

import dev.guanxi.contact.matching.Agreement;
import dev.guanxi.contact.matching.Aspect;
import dev.guanxi.contact.matching.Contribution;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** What two records have quite in common. */
public enum Likeness {
    NAME,
    PHONE,
    EMAIL;

    static List<Likeness> in(List<Contribution> found) {
        var exact = found.stream()
                .filter(contribution -> contribution.agreement() == Agreement.EXACT)
                .map(Contribution::aspect)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
        var alike = EnumSet.noneOf(Likeness.class);
        if (exact.contains(Aspect.ORGANISATION_NAME)
                || exact.contains(Aspect.CHINESE_NAME)
                || exact.contains(Aspect.GIVEN_NAME) && exact.contains(Aspect.FAMILY_NAME)) {
            alike.add(NAME);
        }
        if (exact.contains(Aspect.PHONE)) {
            alike.add(PHONE);
        }
        if (exact.contains(Aspect.MAIL)) {
            alike.add(EMAIL);
        }
        return List.copyOf(alike);
    }
}
