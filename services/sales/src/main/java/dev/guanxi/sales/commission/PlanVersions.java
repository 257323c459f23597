package dev.guanxi.sales.commission;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The terms of a plan by the days from which they hold, the earliest first. Stored as it is. */
public record PlanVersions(List<PlanTerms> versions) {
    public PlanVersions {
        versions = List.copyOf(versions);
    }

    PlanVersions checked(int decimals) {
        ensureField(!versions.isEmpty(), "versions", "commission-plan-without-terms");
        var days = versions.stream().map(PlanTerms::fromDay).toList();
        ensureField(
                days.equals(List.copyOf(new TreeSet<>(days))),
                "versions",
                "commission-versions-rise",
                days.stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
        versions.forEach(terms -> terms.checked(decimals));
        return this;
    }

    /** The terms that hold for a period that begins on this day. */
    public Optional<PlanTerms> at(LocalDate day) {
        return versions.stream().filter(terms -> !terms.fromDay().isAfter(day)).reduce((_, later) -> later);
    }
}
