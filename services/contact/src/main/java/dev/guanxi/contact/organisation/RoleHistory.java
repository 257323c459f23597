package dev.guanxi.contact.organisation;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All roles that somebody has and had in one position, in the order in which they were taken. */
public record RoleHistory(List<HeldRole> roles) {
    static final RoleHistory NONE = new RoleHistory(List.of());

    public RoleHistory {
        roles = List.copyOf(roles);
    }

    /** The roles that are held now. */
    public List<DecisionRole> held() {
        return roles.stream().filter(HeldRole::isHeld).map(HeldRole::role).toList();
    }

    RoleHistory taking(DecisionRole role, @Nullable LocalDate since) {
        ensure(!held().contains(role), "role-held-already", role);
        var more = new ArrayList<>(roles);
        more.add(new HeldRole(role, since, null));
        return new RoleHistory(more);
    }

    RoleHistory givingUp(DecisionRole role, LocalDate last) {
        var held = roles.stream().filter(HeldRole::isHeld).filter(one -> one.role() == role);
        var since = held.findFirst()
                .orElseThrow(() -> new RuleBroken("role-not-held", role))
                .since();
        ensureField(since == null || !last.isBefore(since), "until", "ends-before-it-begins", String.valueOf(since));
        return ending(last, one -> one.role() == role);
    }

    /** Nothing is held beyond that day; what was to begin later ends on the day it begins. */
    RoleHistory ending(LocalDate last) {
        return ending(last, _ -> true);
    }

    private RoleHistory ending(LocalDate last, Predicate<HeldRole> which) {
        return new RoleHistory(roles.stream()
                .map(one -> one.isHeld() && which.test(one) ? one.until(later(last, one.since())) : one)
                .toList());
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
